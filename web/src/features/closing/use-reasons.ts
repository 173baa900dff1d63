import type { ChosenReason } from '@centralino/contract/profiling.ts'
import { useEffect, useState } from 'react'
import { useSession } from '../../live/session-context.ts'

type Loaded = { reasons: readonly ChosenReason[] } | { error: unknown } | undefined

/** The reasons as they are now; `again` asks anew. */
export function useReasons(isWanted: boolean) {
  const { api } = useSession()
  const [loaded, setLoaded] = useState<Loaded>()
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is what asks again
  useEffect(() => {
    if (!isWanted) return
    let isOver = false
    setLoaded(undefined)
    api.getProfiling().then(
      ({ reasons }) => isOver || setLoaded({ reasons }),
      (error: unknown) => isOver || setLoaded({ error }),
    )
    return () => {
      isOver = true
    }
  }, [api, attempt, isWanted])
  return { loaded, again: () => setAttempt((times) => times + 1) }
}
