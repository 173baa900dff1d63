const greetings = ['ciao', 'salve', 'buongiorno', 'buonasera', 'gentile', 'cara', 'caro', 'hello', 'hi', 'hey', 'dear']
const words = /^(?:(?<greeting>\p{L}+),?\s+)?(?<name>\p{L}{3,})(?!\p{L})/u

/**
 * How a text begins that speaks to somebody else by name: with the first name of a customer of another open conversation,
 * after at most one greeting, and that is not this customer's.
 */
export function wrongName(text: string, customer: string, others: readonly string[]): string | undefined {
  const own = firstOf(customer)
  const isOther = (word: string) => {
    const name = fold(word)
    return name !== own && others.some((other) => firstOf(other) === name)
  }
  const begun = text.trimStart()
  const plain = /^\p{L}{3,}(?!\p{L})/u.exec(begun)?.[0]
  if (plain && isOther(plain)) return plain
  const { greeting, name } = words.exec(begun)?.groups ?? {}
  if (!greeting || !name || !greetings.includes(fold(greeting)) || !isOther(name)) return undefined
  return `${greeting} ${name}`
}

const fold = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const firstOf = (name: string) => fold(/^\p{L}+/u.exec(name.trim())?.[0] ?? '')
