import type { Conversation } from '@centralino/contract/conversations.ts'
import type { Actor } from '@centralino/domain/access/can.ts'
import { take, takeRefusal } from '@centralino/domain/transfer/take-over.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { lockForTaking } from '../conversations/access.ts'
import { carryOut } from '../conversations/carry-out.ts'
import { conditionOf, settingsFor } from '../conversations/read-condition.ts'
import { noteEvent } from '../messages/note-event.ts'
import { holdRouting } from '../routing/hold-routing.ts'
import { findPerson } from '../users/find-person.ts'
import { requirePlace } from './require-place.ts'

/** Takes over a conversation that waits. Of two who try at once the second finds it taken, and is told by whom. */
export const takeConversation = async (tx: Tx, actor: Actor, id: string): Promise<Conversation> => {
  await holdRouting(tx)
  const row = await lockForTaking(tx, actor, id)
  const before = conditionOf(row)
  const why = takeRefusal(actor, before, tx.now)
  if (why) throw new Refusal('not_takeable', { why })
  const outcome = take(before, actor.userId, await settingsFor(tx, row), tx.now)
  if (!outcome) throw new Refusal('already_taken', { by: null })
  await requirePlace(tx, actor.userId)
  const by = await findPerson(tx, actor.userId)
  const noted = await noteEvent(tx, row, { event: 'taken', by })
  return carryOut(tx, row, outcome, { messages: [noted], assignment: { cause: 'take_over', by, figures: null } })
}
