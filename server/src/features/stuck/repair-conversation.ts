import type { Conversation } from '@centralino/contract/conversations.ts'
import type { Actor } from '@centralino/domain/access/can.ts'
import { repair } from '@centralino/domain/transfer/stuck.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { conversationFor } from '../conversations/access.ts'
import { carryOut } from '../conversations/carry-out.ts'
import { conditionOf, settingsFor } from '../conversations/read-condition.ts'
import { showConversations } from '../conversations/show-conversations.ts'
import { lateMessages } from '../messages/find-late.ts'
import { noteEvent } from '../messages/note-event.ts'
import { releaseMessages } from '../messages/release-messages.ts'
import { couldBeAssigned } from '../routing/could-be-assigned.ts'
import { holdRouting } from '../routing/hold-routing.ts'
import { changeTimers, setTimers } from '../timers/change-timers.ts'
import { findPerson } from '../users/find-person.ts'
import { factsOf } from './find-faults.ts'
import { findCandidates } from './store.ts'

/**
 * Brings a conversation back to where it should be: what says when something is due, whose it is, and what is said. What is due then,
 * or can be given away, is done right after by whoever does it always. One that is well stays as it is.
 */
export const repairConversation = async (tx: Tx, actor: Actor, id: string): Promise<Conversation> => {
  await holdRouting(tx)
  const row = await conversationFor(tx, actor, id, 'repair')
  const [candidate] = await findCandidates(tx, [id])
  if (!candidate) throw new Refusal('not_found')
  const around = { assignable: await couldBeAssigned(tx), late: await lateMessages(tx, id) }
  const facts = factsOf(candidate, around)
  const condition = conditionOf(row)
  const settings = await settingsFor(tx, row)
  const done = repair(condition, facts, settings, tx.now)
  if (done) {
    if (facts.messageSince !== null) await releaseMessages(tx, id)
    const { outcome, wakes } = done
    if (outcome && outcome.conversation.assigneeId !== row.assignee_id) {
      const by = await findPerson(tx, actor.userId)
      const to = { kind: 'user' as const, id: row.assignee_id ?? '', name: row.assignee_name ?? '' }
      const noted = await noteEvent(tx, row, { event: 'repaired', by, to })
      await carryOut(tx, row, outcome, { messages: [noted], assignment: null })
    } else if (outcome) await changeTimers(tx, id, outcome.set, outcome.clear)
    if (wakes) await setTimers(tx, 'woken', [id], tx.now)
    for (const topic of ['routing', 'timers', 'outbox'] as const) tx.wake(topic)
  }
  return (await showConversations(tx, [id])).get(id) as Conversation
}
