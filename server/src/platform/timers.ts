/** Does `work` every `ms` milliseconds, never twice at once; it does not keep the process alive. */
export const every = (ms: number, work: () => Promise<void>, onError: (error: unknown) => void): { stop(): void } => {
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    work()
      .catch(onError)
      .finally(() => {
        busy = false
      })
  }, ms)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}
