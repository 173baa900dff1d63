import { errorFor } from '@centralino/cloud-api/errors/catalogue.ts'
import { canSendFreely } from '@centralino/domain/message/window.ts'
import type { Tx } from '../../platform/tx.ts'
import { holdConversations } from '../conversations/follow-messages.ts'
import { publishConversations } from '../conversations/publish-conversations.ts'
import type { Abandoned } from './claim-store.ts'
import type { Verdict } from './judge-outcome.ts'
import { deleteRows, findStanding, requeueRows } from './outbox-store.ts'
import { type MessageReport, settleMessages } from './settle-messages.ts'
import { type Report, withdrawn } from './standing.ts'

export type Outcome = { row: Abandoned; verdict: Verdict }

/**
 * Writes down what became of rows of the outbox, many at once. Never waits for a conversation that somebody else is changing:
 * those outcomes are returned, to be tried again.
 */
export const recordOutcomes = async (tx: Tx, outcomes: readonly Outcome[]): Promise<Outcome[]> => {
  const held = await holdConversations(
    tx,
    outcomes.map(({ row }) => row.conversation_id),
    'skip',
  )
  const mine = outcomes.filter(({ row }) => held.has(row.conversation_id))
  const standing = await findStanding(
    tx,
    mine.map(({ row }) => row),
  )
  const reports: MessageReport[] = []
  const again: { id: number; at: number }[] = []
  const done: number[] = []
  for (const { row, verdict } of mine) {
    const ours = standing.has(row.id)
    if (verdict.kind === 'settled') {
      // Somebody else may have settled the row meanwhile; that WhatsApp took the message is true all the same.
      if (ours || verdict.report.accepted) reports.push({ ...verdict.report, messageId: row.message_id as string })
    } else if (!ours) {
    } else if (verdict.kind === 'done') done.push(row.id)
    else {
      const at = tx.now + verdict.waitMs
      const { lastInboundAt, isOfBot } = held.get(row.conversation_id) ?? { lastInboundAt: null, isOfBot: false }
      if (row.by_bot && !isOfBot) reports.push({ ...withdrawn(tx.now), messageId: row.message_id as string })
      else if (row.kind === 'read' || canSendFreely(lastInboundAt, at)) again.push({ id: row.id, at })
      else reports.push({ ...tooLate(tx.now), messageId: row.message_id as string })
    }
  }
  await requeueRows(tx, again)
  await deleteRows(tx, done)
  const changed = await settleMessages(tx, reports)
  await publishConversations(
    tx,
    [...changed].map(([id, messageIds]) => ({ id, messageIds })),
  )
  return outcomes.filter(({ row }) => !held.has(row.conversation_id))
}

/** The 24 hours end before the next try: WhatsApp would refuse the message then. */
const tooLate = (now: number): Report => {
  const code = 131047
  return { status: 'failed', wamid: null, at: now, error: { code, title: errorFor(code).title, details: null } }
}
