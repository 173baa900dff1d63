import type { ListedCustomer } from '@centralino/contract/customers.ts'
import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '../../lib/explain.ts'
import { useSession } from '../../live/session-context.ts'

type Wanted = { limit: number; numberId?: string }

/** Customers whom these words find, on a number with what may be written to them there; undefined words ask nothing. */
export function useFoundCustomers(search: string | undefined, { limit, numberId }: Wanted) {
  const { t } = useTranslation()
  const { api } = useSession()
  const wanted = search?.trim()
  const [asked] = useDebouncedValue(wanted, 150)
  const [found, setFound] = useState<{ of: string; customers: readonly ListedCustomer[] }>()
  const [error, setError] = useState<string>()
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is what asks again
  useEffect(() => {
    let isOver = false
    setError(undefined)
    if (asked === undefined) return
    api.listCustomers({ query: { search: asked, limit, ...(numberId === undefined ? {} : { numberId }) } }).then(
      ({ items }) => !isOver && setFound({ of: `${numberId} ${asked}`, customers: items }),
      (refusal: unknown) => !isOver && setError(explain(refusal, t)),
    )
    return () => {
      isOver = true
    }
  }, [api, asked, limit, numberId, t, attempt])
  return {
    customers: found?.customers,
    /** What stands there is what was asked for. */
    isCurrent: found?.of === `${numberId} ${wanted}`,
    error,
    retry: () => setAttempt((last) => last + 1),
  }
}
