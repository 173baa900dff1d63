import type { Tx } from '../../platform/tx.ts'
import { type HeldConversation, holdConversation } from './hold-conversations.ts'
import { insertOpen, lockOpen } from './receive-store.ts'
import { takeOverWindow } from './start-store.ts'

type Number = { id: string; skillset_id: string | null; priority: number }

/**
 * A new conversation of ours with a customer, or the open one there is: there is never a second. It is locked until the transaction
 * ends; what becomes of a new one, which merely waits, is the caller's to say at once.
 */
export const beginConversation = async (
  tx: Tx,
  number: Number,
  customerId: string,
): Promise<{ row: HeldConversation; isNew: boolean }> => {
  const pair = {
    number_id: number.id,
    customer_id: customerId,
    skillset_id: number.skillset_id,
    priority: number.priority,
    urgency: 0,
  }
  const [inserted] = await insertOpen(tx, [pair])
  if (inserted) {
    await takeOverWindow(tx, inserted.id)
    return { row: (await holdConversation(tx, inserted.id)) as HeldConversation, isNew: true }
  }
  const [open] = await lockOpen(tx, [pair])
  // It was closed while we waited for it.
  if (!open) return beginConversation(tx, number, customerId)
  return { row: (await holdConversation(tx, open.id)) as HeldConversation, isNew: false }
}
