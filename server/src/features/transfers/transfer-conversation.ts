import type { Conversation } from '@centralino/contract/conversations.ts'
import type { Received } from '@centralino/contract/endpoint.ts'
import type { transferConversation as contract } from '@centralino/contract/transfers.ts'
import type { Actor } from '@centralino/domain/access/can.ts'
import { transferRefusal, transferTo } from '@centralino/domain/transfer/transfer.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { conversationFor } from '../conversations/access.ts'
import { carryOut } from '../conversations/carry-out.ts'
import { conditionOf, settingsFor } from '../conversations/read-condition.ts'
import { noteEvent } from '../messages/note-event.ts'
import { holdRouting } from '../routing/hold-routing.ts'
import { findPerson } from '../users/find-person.ts'
import { listTargets } from './list-targets.ts'

type To = Exclude<Received<typeof contract>['body']['to'], { kind: 'wait_queue' }>

/**
 * Hands a conversation over. Immediate: an offer that goes on to somebody else when nobody answers in time. Exclusive: for that
 * user or skillset alone until the customer's 24 hours end, whatever the wait.
 */
export const transferConversation = async (tx: Tx, actor: Actor, id: string, to: To): Promise<Conversation> => {
  const { mode } = to
  await holdRouting(tx)
  const row = await conversationFor(tx, actor, id, 'transfer')
  const refusal = transferRefusal(conditionOf(row), mode, tx.now)
  if (refusal) throw new Refusal(refusal)
  const targets = await listTargets(tx, actor, row.assignee_id)
  const target = (to.kind === 'user' ? targets.users : targets.skillsets).find((one) => one.id === to.id)
  if (!target) throw new Refusal('target_not_allowed')
  const outcome = transferTo(conditionOf(row), to, mode, await settingsFor(tx, row), tx.now)
  if (!outcome) throw new Refusal('conversation_not_active')
  const by = await findPerson(tx, actor.userId)
  const named = { kind: to.kind, id: target.id, name: target.name }
  const noted = await noteEvent(tx, row, { event: 'transferred', by, to: named, mode })
  return carryOut(tx, row, outcome, { messages: [noted], assignment: { cause: 'transfer', by, figures: null } })
}
