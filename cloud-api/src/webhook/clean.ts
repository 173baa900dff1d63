const MAX_DEPTH = 64

/**
 * A deep copy in which every string (keys too) can be stored by PostgreSQL: no U+0000, no lone surrogate; numbers are
 * finite; what lies deeper than 64 levels is null.
 */
export function clean(value: unknown): unknown {
  return copy(value, 0)
}

function copy(value: unknown, depth: number): unknown {
  switch (typeof value) {
    case 'string':
      return storable(value)
    case 'number':
      return Number.isFinite(value) ? value : null
    case 'boolean':
      return value
    case 'bigint':
      return String(value)
    case 'object':
      return value === null || depth >= MAX_DEPTH ? null : copyContainer(value, depth + 1)
    default:
      return null
  }
}

function copyContainer(container: object, depth: number): unknown {
  if (Array.isArray(container)) return container.map((element) => copy(element, depth))
  // fromEntries defines own properties: a key called __proto__ stays a key.
  return Object.fromEntries(
    Object.entries(container)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [storable(key), copy(value, depth)]),
  )
}

/** Text that PostgreSQL takes. */
export function storable(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed()
}
