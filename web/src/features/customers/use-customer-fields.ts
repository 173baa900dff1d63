import type { CustomerField } from '@centralino/contract/customer-fields.ts'
import { useEffect } from 'react'
import { useObservable, useSession } from '../../live/session-context.ts'

const none: readonly CustomerField[] = []

/** What is kept of customers besides their names; none until it is here. */
export function useCustomerFields(): readonly CustomerField[] {
  const { customerFields } = useSession().choices
  useEffect(() => customerFields.load(), [customerFields])
  return useObservable(customerFields, ({ value }) => value) ?? none
}
