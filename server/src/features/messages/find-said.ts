import type { Actor } from '@centralino/domain/access/can.ts'
import type { Tx } from '../../platform/tx.ts'
import { findMessage } from './store.ts'

/** The conversation in which the actor has said the message of this id already; null: nobody said it, or somebody else. */
export const findSaid = async (tx: Tx, actor: Actor, messageId: string): Promise<string | null> => {
  const message = await findMessage(tx, messageId)
  return message && message.author_id === actor.userId ? message.conversation_id : null
}
