/** Does `work` at once when asked, and again no sooner than `ms` later, however often it is asked meanwhile. */
export function atMostEvery(ms: number, work: () => void, now: () => number = Date.now) {
  let last = Number.NEGATIVE_INFINITY
  let timer: ReturnType<typeof setTimeout> | undefined
  const run = () => {
    timer = undefined
    last = now()
    work()
  }
  return {
    ask() {
      if (timer === undefined) timer = setTimeout(run, Math.max(0, last + ms - now()))
    },
    stop() {
      clearTimeout(timer)
      timer = undefined
    },
  }
}
