import { storagePrefix } from '../lib/storage.ts'
import type { ConsoleSession } from '../live/console-session.ts'

/** Lets a session know what happens around it: the network is back, the page is seen again, another tab stored something. */
export function keepAwake(session: ConsoleSession): () => void {
  const onVisible = () => {
    session.look()
    if (!document.hidden) session.wake()
  }
  const onStorage = ({ key }: StorageEvent) => {
    if (key === null || key.startsWith(`${storagePrefix}out.`)) session.outgoing.reread()
    if (key === null || key.startsWith(`${storagePrefix}draft.`)) session.drafts.reread()
    if (key === null || key.startsWith(`${storagePrefix}tray.`)) session.trays.reread()
  }
  window.addEventListener('online', session.wake)
  window.addEventListener('offline', session.sleep)
  window.addEventListener('storage', onStorage)
  document.addEventListener('visibilitychange', onVisible)
  return () => {
    window.removeEventListener('online', session.wake)
    window.removeEventListener('offline', session.sleep)
    window.removeEventListener('storage', onStorage)
    document.removeEventListener('visibilitychange', onVisible)
  }
}
