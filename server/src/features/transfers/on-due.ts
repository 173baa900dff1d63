import type { Outcome } from '@centralino/domain/transfer/become.ts'
import { timerDue } from '@centralino/domain/transfer/due.ts'
import type { RanOut } from '@centralino/domain/transfer/offer.ts'
import { type TimerKind, timersOf } from '@centralino/domain/transfer/timers.ts'
import { customerWrote } from '@centralino/domain/transfer/wait-queue.ts'
import type { Tx } from '../../platform/tx.ts'
import { carryOut } from '../conversations/carry-out.ts'
import { type HeldConversation, holdConversation } from '../conversations/hold-conversations.ts'
import { conditionOf, settingsFor } from '../conversations/read-condition.ts'
import { noteEvent, type ThreadEvent } from '../messages/note-event.ts'
import { changeTimers } from '../timers/change-timers.ts'
import { countMiss } from '../users/count-misses.ts'
import { findSurroundings } from './surroundings-store.ts'

/** Does what a timer of a conversation is for. One that is about something that has changed meanwhile is set anew. */
export const onDue =
  (kind: TimerKind) =>
  async (tx: Tx, id: string, take: () => Promise<boolean>): Promise<void> => {
    const row = await holdConversation(tx, id)
    if (!row || !(await take())) return
    const settings = await settingsFor(tx, row)
    const outcome = timerDue(kind, conditionOf(row), await findSurroundings(tx, row), settings, tx.now)
    if (!outcome) return changeTimers(tx, id, timersOf(conditionOf(row), settings), [])
    const event = events[kind]
    const messages = event(row, outcome) ? [await noteEvent(tx, row, event(row, outcome) as ThreadEvent)] : []
    const stays = outcome.conversation.assigneeId === row.assignee_id
    await carryOut(tx, row, outcome, { messages, ...(stays ? {} : { assignment: null }) })
    if ('missedBy' in outcome && outcome.missedBy) await countMiss(tx, outcome.missedBy)
  }

/** The customer wrote to a conversation that was in a wait queue. */
export const onWoken = async (tx: Tx, id: string, take: () => Promise<boolean>): Promise<void> => {
  const row = await holdConversation(tx, id)
  if (!row || !(await take()) || row.state !== 'parked') return
  const { ownerPresent } = await findSurroundings(tx, row)
  const wrote = { ...conditionOf(row), lastInboundAt: row.last_inbound_at?.getTime() ?? tx.now }
  const outcome = customerWrote(wrote, { ownerPresent }, await settingsFor(tx, row), wrote.lastInboundAt)
  if (!outcome) return
  const owner = outcome.conversation.assigneeId
  const cause = outcome.conversation.cause ?? 'personal_queue'
  const assignment = owner ? { cause, by: null, figures: null } : null
  await carryOut(tx, row, outcome, { assignment })
}

type Noted = (row: HeldConversation, outcome: Outcome | RanOut) => ThreadEvent | null

const owner = (row: HeldConversation) =>
  row.assignee_id ? { by: { id: row.assignee_id, name: row.assignee_name ?? '' } } : {}

/** The line in the thread, for what people should know of. */
const events: Record<TimerKind, Noted> = {
  offer: (row, outcome) => ('missedBy' in outcome && outcome.missedBy ? { event: 'missed', ...owner(row) } : null),
  personal: (row) => ({ event: 'missed', ...owner(row) }),
  exclusive: () => ({ event: 'expired' }),
  silence: (row, { conversation }) => ({
    event: 'silent',
    ...owner(row),
    to: { kind: 'queue', name: conversation.queue ?? 'public' },
  }),
  return: (row) => ({ event: 'left', ...owner(row) }),
  last_call: () => null,
  auto_close: () => ({ event: 'closed' }),
  bot: () => ({ event: 'not_chosen' }),
}
