import type { ListedCustomer } from '@centralino/contract/customers.ts'
import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '../../lib/explain.ts'
import { useSession } from '../../live/session-context.ts'

const SHOWN = 40

/** Customers whom these words find, with what may be written to them on this number. */
export function useCustomers(search: string, numberId: string) {
  const { t } = useTranslation()
  const { api } = useSession()
  const [asked] = useDebouncedValue(search.trim(), 150)
  const [found, setFound] = useState<{ of: string; customers: readonly ListedCustomer[] }>()
  const [error, setError] = useState<string>()
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is what asks again
  useEffect(() => {
    let isOver = false
    setError(undefined)
    api.listCustomers({ query: { search: asked, numberId, limit: SHOWN } }).then(
      ({ items }) => !isOver && setFound({ of: `${numberId} ${asked}`, customers: items }),
      (refusal: unknown) => !isOver && setError(explain(refusal, t)),
    )
    return () => {
      isOver = true
    }
  }, [api, asked, numberId, t, attempt])
  return {
    customers: found?.customers,
    /** What stands there is what was asked for. */
    isCurrent: found?.of === `${numberId} ${search.trim()}`,
    error,
    retry: () => setAttempt((last) => last + 1),
  }
}
