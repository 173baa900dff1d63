import type { PushOutcome } from '@centralino/contract/push.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '../../lib/explain.ts'
import { useSession } from '../../live/session-context.ts'

/** Sends a test to my browsers, and says in words what came of it. */
export function usePushTest() {
  const { t } = useTranslation()
  const { api } = useSession()
  const [isBusy, setBusy] = useState(false)
  const [result, setResult] = useState<string>()
  const run = async () => {
    setBusy(true)
    setResult(undefined)
    try {
      const { results } = await api.testPush()
      const count = (outcome: PushOutcome) => results.filter((one) => one.outcome === outcome).length
      const lines = (['delivered', 'gone', 'refused', 'unreachable'] as const)
        .filter((outcome) => count(outcome) > 0)
        .map((outcome) => t(`push.${outcome}`, { count: count(outcome) }))
      setResult(lines.length === 0 ? t('push.nobody') : lines.join(' '))
    } catch (error) {
      setResult(explain(error, t))
    } finally {
      setBusy(false)
    }
  }
  return { isBusy, result, run }
}
