import { lazy, Suspense, useEffect } from 'react'
import { useObservable } from '../../live/session-context.ts'
import { overlay } from './overlays.ts'

const loadBar = () => import('./command-bar.tsx').then(({ CommandBar }) => ({ default: CommandBar }))
const loadKeys = () => import('./key-sheet.tsx').then(({ KeySheet }) => ({ default: KeySheet }))
const CommandBar = lazy(loadBar)
const KeySheet = lazy(loadKeys)

/** Where the command bar and the list of keys appear. They come with the first pause, so that they open at once. */
export function OverlayHost() {
  const shown = useObservable(overlay, (which) => which)
  useEffect(() => {
    const fetchNow = () => void Promise.all([loadBar(), loadKeys()]).catch(() => undefined)
    if (!('requestIdleCallback' in window)) return void setTimeout(fetchNow, 2_000)
    const waiting = requestIdleCallback(fetchNow, { timeout: 5_000 })
    return () => cancelIdleCallback(waiting)
  }, [])
  return (
    <Suspense fallback={null}>
      {shown === 'bar' && <CommandBar />}
      {shown === 'keys' && <KeySheet />}
    </Suspense>
  )
}
