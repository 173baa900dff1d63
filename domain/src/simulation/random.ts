/** Dice that fall the same way for the same seed. */
export interface Random {
  /** A whole number from 0 to `below` - 1. */
  upTo(below: number): number
  /** Whether something happens that does so in `percent` of 100 cases. */
  chance(percent: number): boolean
  /** One of the list; undefined when it is empty. */
  pick<T>(list: readonly T[]): T | undefined
}

/** Dice for a seed (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const upTo = (below: number) => Math.floor(next() * below)
  return { upTo, chance: (percent) => next() * 100 < percent, pick: (list) => list[upTo(list.length)] }
}
