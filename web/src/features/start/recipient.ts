import type { ListedCustomer } from '@centralino/contract/customers.ts'
import { writtenPhone } from '@centralino/contract/written-phone.ts'

/** To whom one can write: a customer, or a number nobody wrote from yet. */
export type Recipient =
  | { kind: 'customer'; key: string; name: string; customer: ListedCustomer }
  | { kind: 'phone'; key: string; name: string; phone: string }

/** Who was found, and the number itself where the search is one that nobody has. */
export function recipientsOf(search: string, customers: readonly ListedCustomer[]): readonly Recipient[] {
  const known = customers.map(
    (customer): Recipient => ({ kind: 'customer', key: customer.id, name: customer.name, customer }),
  )
  const written = writtenPhone(search)
  if (written === null || customers.some(({ phone }) => phone === written.phone)) return known
  return [{ kind: 'phone', key: written.phone, name: written.display, phone: written.phone }, ...known]
}

/** Whether free text may be sent at `now` (ms). */
export const canWriteFreely = (recipient: Recipient, now: number): boolean =>
  recipient.kind === 'customer' &&
  recipient.customer.windowEndsAt !== null &&
  Date.parse(recipient.customer.windowEndsAt) > now
