/** Work of which one run at a time is enough: kicks that come during a run make one more run, however many they are. */
export type Runner<Key> = {
  kick(key: Key): void
  /** Resolves when nothing runs and nothing is to be run. */
  idle(): Promise<void>
  /** Takes no more kicks and waits for the run under way. */
  stop(): Promise<void>
}

export const createRunner = <Key>(
  work: (key: Key) => Promise<void>,
  onError: (error: unknown, key: Key) => void,
): Runner<Key> => {
  const running = new Map<Key, Promise<void>>()
  const again = new Set<Key>()
  let stopped = false

  const run = async (key: Key): Promise<void> => {
    do {
      again.delete(key)
      try {
        await work(key)
      } catch (error) {
        onError(error, key)
      }
    } while (again.has(key) && !stopped)
    running.delete(key)
  }
  const idle = async (): Promise<void> => {
    while (running.size > 0) await Promise.all(running.values())
  }
  return {
    kick(key) {
      if (stopped) return
      if (running.has(key)) again.add(key)
      else running.set(key, run(key))
    },
    idle,
    async stop() {
      stopped = true
      await idle()
    },
  }
}
