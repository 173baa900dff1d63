import { Refused } from '@centralino/contract/client.ts'
import { useEffect, useState } from 'react'
import { api, onServerDate } from '../lib/api.ts'
import { browserBlobs } from '../lib/blob-store.ts'
import { storage } from '../lib/storage.ts'
import { backOff } from '../live/back-off.ts'
import { type ConsoleSession, startSession } from '../live/console-session.ts'
import { loadDesk } from '../live/load-desk.ts'
import { setClockSkew } from '../ui/clock/ticker.ts'
import { keepAwake } from './keep-awake.ts'

// The header tells whole seconds: less than this is not worth moving the clocks.
const WORTH_MOVING = 3_000

const soon = (work: () => void) => {
  if (document.hidden) setTimeout(work)
  else requestAnimationFrame(work)
}

/** Starts the session of the page, tries again while the server does not answer, ends it with the page. */
export function useStartedSession(onEnded: (wasThere: boolean) => void): {
  session: ConsoleSession | undefined
  hasFailed: boolean
} {
  const [session, setSession] = useState<ConsoleSession>()
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    const stops: (() => void)[] = [onServerDate(followClock)]
    let isOver = false
    const stop = () => {
      isOver = true
      for (const each of stops) each()
    }
    const start = async (attempt: number): Promise<void> => {
      try {
        const first = await loadDesk(api)
        if (isOver) return
        const started = startSession({
          api,
          store: storage,
          blobs: browserBlobs(`centralino.${first.desk.me.id}`),
          first,
          origin: socketOrigin(),
          soon,
          isVisible: () => !document.hidden,
          onEnded: () => onEnded(true),
        })
        started.drafts.forgetOld(Object.keys(first.desk.conversations))
        void started.sweep()
        stops.push(started.stop, keepAwake(started), keepDrafts(started))
        setSession(started)
      } catch (error) {
        if (isOver) return
        if (error instanceof Refused && error.code === 'not_signed_in') return onEnded(false)
        setFailed(true)
        const timer = setTimeout(() => void start(attempt + 1), backOff(attempt + 2, Math.random))
        stops.push(() => clearTimeout(timer))
      }
    }
    void start(0)
    return stop
  }, [onEnded])
  return { session, hasFailed }
}

/** What was typed in the last moment is stored before the page goes, and what is held back goes out. */
function keepDrafts({ drafts, outgoing }: ConsoleSession): () => void {
  const leave = () => {
    drafts.flush()
    outgoing.release()
  }
  window.addEventListener('pagehide', leave)
  return () => {
    window.removeEventListener('pagehide', leave)
    drafts.flush()
  }
}

const socketOrigin = () => location.origin.replace(/^http/, 'ws')

function followClock(date: number) {
  const skew = date + 500 - Date.now()
  setClockSkew(Math.abs(skew) > WORTH_MOVING ? skew : 0)
}
