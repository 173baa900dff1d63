import type { Conversation } from '@centralino/contract/conversations.ts'
import type { Actor } from '@centralino/domain/access/can.ts'
import type { WaitQueue } from '@centralino/domain/transfer/condition.ts'
import { park } from '@centralino/domain/transfer/wait-queue.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { conversationFor } from '../conversations/access.ts'
import { carryOut } from '../conversations/carry-out.ts'
import { conditionOf, settingsFor } from '../conversations/read-condition.ts'
import { noteEvent } from '../messages/note-event.ts'
import { holdRouting } from '../routing/hold-routing.ts'
import { findPerson } from '../users/find-person.ts'

/** Puts the actor's conversation aside until the customer writes: for whoever is free then, or for the actor alone. */
export const parkConversation = async (tx: Tx, actor: Actor, id: string, queue: WaitQueue): Promise<Conversation> => {
  await holdRouting(tx)
  const row = await conversationFor(tx, actor, id, 'park')
  const outcome = park(conditionOf(row), queue, await settingsFor(tx, row), tx.now)
  if (!outcome) throw new Refusal('conversation_not_active')
  const by = await findPerson(tx, actor.userId)
  const noted = await noteEvent(tx, row, { event: 'parked', by, to: { kind: 'queue', name: queue } })
  return carryOut(tx, row, outcome, { messages: [noted] })
}
