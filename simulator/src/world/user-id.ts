import { createHash } from 'node:crypto'
import type { Customer } from './customer.ts'

/** The business-scoped user id: the same person has another one at every business, and a new one after a change of number. */
export function userIdAt(businessId: string, customer: Pick<Customer, 'id' | 'country' | 'generation'>): string {
  const hash = createHash('sha256').update(`${businessId}/${customer.id}/${customer.generation}`).digest()
  return `${customer.country}.${hash.readBigUInt64BE(0).toString().padStart(20, '1').slice(0, 20)}`
}
