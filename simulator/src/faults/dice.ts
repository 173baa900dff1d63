/** A stream of numbers in [0, 1) that a seed repeats exactly (mulberry32). */
export function createStream(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** One stream for each purpose: switching one fault on does not change what another one hits. */
export function createDice(seed: number): (purpose: string) => number {
  const streams = new Map<string, () => number>()
  return (purpose) => {
    let stream = streams.get(purpose)
    if (stream === undefined) {
      stream = createStream([...purpose].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), seed))
      streams.set(purpose, stream)
    }
    return stream()
  }
}
