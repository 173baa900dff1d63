import { type Actor, confinedTo } from '@centralino/domain/access/can.ts'
import type { Tx } from '../../platform/tx.ts'
import { getCustomerSettings } from './get-customer-settings.ts'
import { isKnown } from './list-store.ts'

/** Whether there is this customer, and the actor may know of it: as in the list of customers. */
export const knowsCustomer = async (tx: Tx, actor: Actor, id: string): Promise<boolean> => {
  const confined = confinedTo(actor)
  const withNew = confined === null || (await getCustomerSettings(tx)).isolatedSeeNew
  return isKnown(tx, { terms: [], userId: actor.userId, confined, withNew }, id)
}
