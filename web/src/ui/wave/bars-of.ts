/** The loudest of each of so many equal stretches, from the first to the last. */
export function wholeWave(levels: readonly number[], bars: number): readonly number[] {
  if (levels.length <= bars) return levels
  return Array.from({ length: bars }, (_, bar) => {
    const from = Math.floor((bar * levels.length) / bars)
    const to = Math.max(from + 1, Math.floor(((bar + 1) * levels.length) / bars))
    return Math.max(...levels.slice(from, to))
  })
}
