import { lazy, Suspense, useEffect } from 'react'
import { useObservable } from '../../live/session-context.ts'
import { view, viewing } from './viewing.ts'

const Viewer = lazy(async () => ({ default: (await import('./viewer.tsx')).Viewer }))

/** Where files of this conversation are looked at; another conversation closes what was open. */
export function ViewerHost({ conversation }: { conversation: string }) {
  const viewed = useObservable(viewing, (file) => (file?.conversation === conversation ? file : undefined))
  useEffect(() => () => view(undefined), [])
  if (!viewed) return null
  return (
    <Suspense>
      <Viewer {...viewed} />
    </Suspense>
  )
}
