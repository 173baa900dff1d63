import { Suspense } from 'react'
import { lazyPart } from '../../lib/lazy-part.ts'
import { useFetchAhead } from '../../lib/use-fetch-ahead.ts'
import { useObservable } from '../../live/session-context.ts'
import { overlay } from './overlays.ts'

const loadBar = () => import('./command-bar.tsx').then(({ CommandBar }) => ({ default: CommandBar }))
const loadKeys = () => import('./key-sheet.tsx').then(({ KeySheet }) => ({ default: KeySheet }))
const loadBoth = () => Promise.all([loadBar(), loadKeys()])
const CommandBar = lazyPart(loadBar)
const KeySheet = lazyPart(loadKeys)

/** Where the command bar and the list of keys appear. They come with the first pause, so that they open at once. */
export function OverlayHost() {
  const shown = useObservable(overlay, (which) => which)
  useFetchAhead(loadBoth)
  return (
    <Suspense fallback={null}>
      {shown === 'bar' && <CommandBar />}
      {shown === 'keys' && <KeySheet />}
    </Suspense>
  )
}
