const FIRST = 300
const LONGEST = 10_000

/** The pause (ms) before try number `attempt` (from 0): doubles from 0.3 s to 10 s, jittered so that not everybody returns at once. */
export const backOff = (attempt: number, random: () => number): number => {
  const full = Math.min(LONGEST, FIRST * 2 ** attempt)
  return full / 2 + (full / 2) * random()
}
