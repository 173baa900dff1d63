import type { CustomerField } from '@centralino/contract/customer-fields.ts'
import { useEffect, useState } from 'react'
import { useSession } from '../../live/session-context.ts'

const none: readonly CustomerField[] = []

/** What is kept of customers besides their names; none until it is here. */
export function useCustomerFields(): readonly CustomerField[] {
  const { api } = useSession()
  const [fields, setFields] = useState(none)
  useEffect(() => {
    let isOver = false
    api.listCustomerFields().then(
      ({ items }) => isOver || setFields(items),
      // Without them the list lacks columns; whatever else fails says so.
      () => undefined,
    )
    return () => {
      isOver = true
    }
  }, [api])
  return fields
}
