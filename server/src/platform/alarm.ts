const longestSleepMs = 60_000

export type Alarm = {
  /** Rings at this time (ms since the epoch) at the latest; an earlier time that was asked for stays. */
  at(time: number): void
  stop(): void
}

/** Wakes whoever waits for something that is due later. Never sleeps longer than a minute: a clock may have been moved meanwhile. */
export const createAlarm = (now: () => number, ring: () => void): Alarm => {
  let set: { timer: NodeJS.Timeout; time: number } | null = null
  const stop = (): void => {
    if (set) clearTimeout(set.timer)
    set = null
  }
  return {
    stop,
    at(time) {
      if (set && set.time <= time) return
      stop()
      const timer = setTimeout(
        () => {
          set = null
          ring()
        },
        Math.min(Math.max(time - now(), 1), longestSleepMs),
      )
      timer.unref()
      set = { timer, time }
    },
  }
}
