import { storage } from './storage.ts'

const MOST = 50

/** Something that this browser remembers of each conversation, of those last touched. */
export function keptEach(key: string) {
  const read = (): [string, string][] => {
    try {
      const kept: unknown = JSON.parse(storage.get(key) ?? '[]')
      return Array.isArray(kept) ? kept.filter(isPair) : []
    } catch {
      return []
    }
  }
  return {
    of: (id: string): string | undefined => read().find(([of]) => of === id)?.[1],
    /** Undefined: there is nothing to be remembered any more. */
    keep(id: string, value: string | undefined) {
      const before = read()
      const others = before.filter(([of]) => of !== id)
      if (value === undefined && others.length === before.length) return
      const kept: [string, string][] = value === undefined ? others : [[id, value], ...others]
      storage.set(key, JSON.stringify(kept.slice(0, MOST)))
    },
  }
}

const isPair = (value: unknown): value is [string, string] =>
  Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string')
