/** Milliseconds since the epoch; tests bring a clock they can move. */
export type Clock = { now(): number }

export const systemClock: Clock = { now: () => Date.now() }
