import type { Actor } from '@centralino/domain/access/can.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { conversationFor } from './access.ts'
import type { ConversationRow } from './store.ts'

/** One conversation of this customer that the actor may look back at; there is none of another customer. */
export const pastFor = async (tx: Tx, actor: Actor, customerId: string, id: string): Promise<ConversationRow> => {
  const row = await conversationFor(tx, actor, id, 'look_back')
  if (row.customer_id !== customerId) throw new Refusal('not_found')
  return row
}
