import { storage } from '../../lib/storage.ts'

const KEY = 'places'
const MOST = 50

const read = (): [string, string][] => {
  try {
    const kept: unknown = JSON.parse(storage.get(KEY) ?? '[]')
    return Array.isArray(kept) ? (kept as [string, string][]).filter((pair) => Array.isArray(pair)) : []
  } catch {
    return []
  }
}

/** Which message was at the top when a conversation was left, as this browser remembers it; undefined: it was at its end. */
export const keptPlace = (id: string): string | undefined => read().find(([of]) => of === id)?.[1]

export const keepPlace = (id: string, message: string | undefined) => {
  const others = read().filter(([of]) => of !== id)
  if (message === undefined && others.length === read().length) return
  const kept: [string, string][] = message === undefined ? others : [[id, message], ...others]
  storage.set(KEY, JSON.stringify(kept.slice(0, MOST)))
}
