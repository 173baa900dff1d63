/** A JSON object of which nothing is known yet. */
export type JsonObject = { [key: string]: unknown }

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The object under this key, or an empty one. */
export function objectAt(owner: JsonObject, key: string): JsonObject {
  const value = owner[key]
  return isObject(value) ? value : {}
}

/** The elements under this key: none when absent; a lone value counts as a list of one, so nothing sent is lost. */
export function listAt(owner: JsonObject, key: string): readonly unknown[] {
  const value = owner[key]
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** A non-empty string under this key; numbers are written out, because Meta sends some ids as numbers. */
export function textAt(owner: JsonObject, key: string): string | undefined {
  const value = owner[key]
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}
