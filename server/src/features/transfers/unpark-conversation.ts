import type { Conversation } from '@centralino/contract/conversations.ts'
import type { Actor } from '@centralino/domain/access/can.ts'
import { unpark } from '@centralino/domain/transfer/wait-queue.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { conversationFor } from '../conversations/access.ts'
import { carryOut } from '../conversations/carry-out.ts'
import { conditionOf, settingsFor } from '../conversations/read-condition.ts'
import { noteEvent } from '../messages/note-event.ts'
import { holdRouting } from '../routing/hold-routing.ts'
import { findPerson } from '../users/find-person.ts'
import { requirePlace } from './require-place.ts'

/** Takes a conversation out of the actor's own wait queue; it is open with the actor again, whether or not the customer wrote. */
export const unparkConversation = async (tx: Tx, actor: Actor, id: string): Promise<Conversation> => {
  await holdRouting(tx)
  const row = await conversationFor(tx, actor, id, 'unpark', 'conversation_not_parked')
  const outcome = unpark(conditionOf(row), await settingsFor(tx, row), tx.now)
  if (!outcome) throw new Refusal('conversation_not_parked')
  await requirePlace(tx, actor.userId)
  const by = await findPerson(tx, actor.userId)
  const noted = await noteEvent(tx, row, { event: 'unparked', by })
  return carryOut(tx, row, outcome, { messages: [noted] })
}
