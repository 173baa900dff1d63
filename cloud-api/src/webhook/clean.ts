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
  const copied: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(container)) {
    if (value === undefined) continue
    const name = storable(key)
    // Assigned, it would become the prototype instead of a key.
    const own = { value: copy(value, depth), enumerable: true, configurable: true, writable: true }
    if (name === '__proto__') Object.defineProperty(copied, name, own)
    else copied[name] = own.value
  }
  return copied
}

/** Text that PostgreSQL takes. */
export function storable(text: string): string {
  return text.includes('\u0000') ? text.replaceAll('\u0000', '').toWellFormed() : text.toWellFormed()
}
