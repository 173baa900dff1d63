import type { StoredFile } from '@centralino/contract/files.ts'
import { createContext, type ReactNode, Suspense, use, useEffect, useState } from 'react'
import { lazyPart } from '../../lib/lazy-part.ts'

const Viewer = lazyPart(async () => ({ default: (await import('./viewer.tsx')).Viewer }))

const Opening = createContext<(fileId: string) => void>(() => undefined)

/** Looks at a file at full size, among those it is shown with. */
export const useView = () => use(Opening)

type Props = {
  /** What is shown: something else closes what was looked at. */
  about: string
  filesOf: () => readonly StoredFile[]
  children: ReactNode
}

/** Where files can be looked at: what is open outlives its message being scrolled away. */
export function Viewable({ about, filesOf, children }: Props) {
  const [viewed, setViewed] = useState<string>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change that closes
  useEffect(() => setViewed(undefined), [about])
  return (
    <Opening value={setViewed}>
      {children}
      {viewed !== undefined && (
        <Suspense>
          <Viewer files={filesOf()} fileId={viewed} onView={setViewed} />
        </Suspense>
      )}
    </Opening>
  )
}
