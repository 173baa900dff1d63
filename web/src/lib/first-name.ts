/** What one calls somebody: “Carla”; a number or a username stays whole. */
export const firstName = (name: string) => (/^\p{L}/u.test(name) ? (name.split(' ')[0] ?? name) : name)

/** In Italian one answers “a Bruno” and “ad Anna”: the context in which a sentence with `name` stands. */
export const toWhom = (name: string): { name: string; context?: 'a' } =>
  /^a/i.test(name) ? { name, context: 'a' } : { name }
