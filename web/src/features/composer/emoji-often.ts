import { storage } from '../../lib/storage.ts'

const KEY = 'emoji.often'
const SHOWN = 9
const REMEMBERED = 60

type Used = readonly (readonly [emoji: string, times: number])[]

/** Which emoji this browser's agent uses most, the most used first. */
export const oftenUsed = (): readonly string[] =>
  read()
    .slice(0, SHOWN)
    .map(([emoji]) => emoji)

/** Counts an emoji that was chosen. */
export function countEmoji(emoji: string) {
  storage.set(KEY, JSON.stringify(counted(read(), emoji)))
}

/** One more of this one; among equals the newest stands first, so that a new one is not forgotten at once. */
export function counted(used: Used, emoji: string): Used {
  const times = (used.find(([each]) => each === emoji)?.[1] ?? 0) + 1
  const others = used.filter(([each]) => each !== emoji)
  const place = others.findIndex(([, each]) => each <= times)
  return others.toSpliced(place < 0 ? others.length : place, 0, [emoji, times]).slice(0, REMEMBERED)
}

function read(): Used {
  try {
    const kept: unknown = JSON.parse(storage.get(KEY) ?? '[]')
    if (!Array.isArray(kept)) return []
    return kept.filter(
      (each): each is [string, number] =>
        Array.isArray(each) && typeof each[0] === 'string' && typeof each[1] === 'number',
    )
  } catch {
    return []
  }
}
