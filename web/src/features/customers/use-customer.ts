import type { CustomerDetails } from '@centralino/contract/customers.ts'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '../../lib/explain.ts'
import { useSession } from '../../live/session-context.ts'

/** Everything about a customer, as the server has it; `about` changes when it has to be read again. */
export function useCustomer(id: string | undefined, about = '') {
  const { t } = useTranslation()
  const { api } = useSession()
  const [held, setHeld] = useState<CustomerDetails>()
  const [error, setError] = useState<unknown>()
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt, or another state of it, is what asks again
  useEffect(() => {
    if (id === undefined) return
    let isOver = false
    setError(undefined)
    api.getCustomer({ params: { id } }).then(
      (customer) => isOver || setHeld(customer),
      (error: unknown) => isOver || setError(error),
    )
    return () => {
      isOver = true
    }
  }, [api, id, about, attempt])
  return {
    customer: held?.id === id ? held : undefined,
    failure: error === undefined ? undefined : explain(error, t),
    reload: useCallback(() => setAttempt((times) => times + 1), []),
    set: setHeld,
  }
}
