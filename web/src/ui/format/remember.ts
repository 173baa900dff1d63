/** Intl formatters cost far more to make than to use: one per distinct set of arguments. */
export function remember<Key extends (string | undefined)[], Formatter>(
  make: (...key: Key) => Formatter,
): (...key: Key) => Formatter {
  const made = new Map<string, Formatter>()
  return (...key) => {
    const name = key.join('\u0000')
    const known = made.get(name)
    if (known !== undefined) return known
    const formatter = make(...key)
    made.set(name, formatter)
    return formatter
  }
}
