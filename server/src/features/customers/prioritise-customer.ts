import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { changePriorities } from '../conversations/change-priorities.ts'
import { updatePriority } from './store.ts'

/** Somebody says how urgent a customer is; what is open of this customer moves up or back at once. */
export const prioritiseCustomer = async (
  tx: Tx,
  customerId: string,
  priority: number,
): Promise<{ id: string; priority: number }> => {
  if (!(await updatePriority(tx, customerId, priority))) throw new Refusal('not_found')
  await changePriorities(tx, { customerId })
  return { id: customerId, priority }
}
