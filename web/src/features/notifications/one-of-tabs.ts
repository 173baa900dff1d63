import { storagePrefix } from '../../lib/storage.ts'

// A tab that is in view speaks at once; one of those that are not waits so long for it.
const AFTER_THE_VISIBLE = 250

/**
 * Of all tabs of one user in this browser one speaks: a tab that is in view, else the one that came first. `isNear`: this tab is in view.
 */
export function oneOfTabs(userId: string, isNear: () => boolean) {
  const name = `${storagePrefix}news.${userId}`
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name)
  const said = new Set<string>()
  const waiting = new Map<string, ReturnType<typeof setTimeout>>()
  const quit = new AbortController()
  let isFirst = !('locks' in navigator)
  // Held as long as the tab is there; then it is the next one's turn.
  if (!isFirst) {
    const held = new Promise<void>((resolve) => quit.signal.addEventListener('abort', () => resolve()))
    navigator.locks
      .request(name, { signal: quit.signal }, () => {
        isFirst = true
        return held
      })
      .catch(() => undefined)
  }
  const drop = (key: string) => {
    clearTimeout(waiting.get(key))
    waiting.delete(key)
  }
  if (channel) {
    channel.onmessage = ({ data }) => {
      if (typeof data !== 'string') return
      said.add(data)
      drop(data)
    }
  }
  return {
    /** Calls `say` if this is the tab that is to speak about it. */
    offer(key: string, say: () => void) {
      if (said.has(key)) return
      const speak = () => {
        drop(key)
        if (said.has(key)) return
        said.add(key)
        channel?.postMessage(key)
        say()
      }
      if (isNear()) speak()
      else
        waiting.set(
          key,
          setTimeout(() => isFirst && speak(), AFTER_THE_VISIBLE),
        )
    },
    stop() {
      quit.abort()
      channel?.close()
      for (const key of [...waiting.keys()]) drop(key)
    },
  }
}
