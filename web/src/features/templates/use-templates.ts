import type { Template } from '@centralino/contract/templates.ts'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '../../lib/explain.ts'
import { useObservable, useSession } from '../../live/session-context.ts'

export type LoadedTemplates = {
  templates: readonly Template[] | undefined
  error: string | undefined
  retry: () => void
}

/** The templates of a number, asked for again whenever the feed says that they changed. */
export function useTemplates(numberId: string): LoadedTemplates {
  const { t } = useTranslation()
  const { api, templates: changes } = useSession()
  const change = useObservable(changes, (count) => count)
  const [loaded, setLoaded] = useState<{ of: string; templates: readonly Template[] }>()
  const [error, setError] = useState<string>()
  const [attempt, setAttempt] = useState(0)
  const retry = useCallback(() => setAttempt((last) => last + 1), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change and another attempt are what asks again
  useEffect(() => {
    let isOver = false
    setError(undefined)
    api.listTemplates({ query: { numberId } }).then(
      ({ items }) => !isOver && setLoaded({ of: numberId, templates: items }),
      (refusal: unknown) => !isOver && setError(explain(refusal, t)),
    )
    return () => {
      isOver = true
    }
  }, [api, numberId, t, change, attempt])
  return { templates: loaded?.of === numberId ? loaded.templates : undefined, error, retry }
}
