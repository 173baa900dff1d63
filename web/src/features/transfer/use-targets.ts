import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '../../lib/explain.ts'
import { useSession } from '../../live/session-context.ts'
import type { Targets } from './target-order.ts'

export type LoadedTargets = {
  targets: Targets | undefined
  /** How long an immediate transfer may stay unopened; absent until it is known. */
  responseMs: number | undefined
  error: string | undefined
  retry: () => void
}

/** Who can have the conversation, asked for anew each time the dialog opens. */
export function useTargets(id: string, isOpen: boolean): LoadedTargets {
  const { t } = useTranslation()
  const { api } = useSession()
  const [targets, setTargets] = useState<Targets>()
  const [responseMs, setResponse] = useState<number>()
  const [error, setError] = useState<string>()
  const [attempt, setAttempt] = useState(0)
  const retry = useCallback(() => setAttempt((last) => last + 1), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is what asks again
  useEffect(() => {
    if (!isOpen) return
    let isOver = false
    setError(undefined)
    api.listTransferTargets({ params: { id } }).then(
      (found) => !isOver && setTargets(found),
      (refusal: unknown) => !isOver && setError(explain(refusal, t)),
    )
    // Without it the sentence simply names no figure.
    api.getRoutingSettings().then(
      ({ responseSeconds }) => !isOver && setResponse(responseSeconds * 1_000),
      () => undefined,
    )
    return () => {
      isOver = true
    }
  }, [api, id, isOpen, t, attempt])
  return { targets, responseMs, error, retry }
}
