import type { Tx } from '../../platform/tx.ts'
import { followChangedMessages } from '../conversations/follow-messages.ts'
import { takeEarly, takeEarlyTurn } from './early-store.ts'
import { deleteRowsOf } from './outbox-store.ts'
import { mergeReport, type Report } from './standing.ts'
import { findStandings, type Standings, writeStandings } from './standing-store.ts'

/** `accepted`: WhatsApp's own answer, so its id counts even if an earlier sending of the message had another. */
export type MessageReport = Report & { messageId: string; accepted?: boolean }

/** Messages that changed, by conversation. */
export type Changed = Map<string, Set<string>>

/**
 * Brings reports into the standing of messages, in one UPDATE. A message that got anywhere is not sent again: its outbox row goes.
 * The caller holds the conversations.
 */
export const settleMessages = async (tx: Tx, reports: readonly MessageReport[]): Promise<Changed> => {
  if (reports.length === 0) return new Map()
  const ids = [...new Set(reports.map((report) => report.messageId))]
  const before = await findStandings(tx, ids)
  const after: Standings = new Map(before)
  const apply = (id: string, report: Report & { accepted?: boolean }): void => {
    const message = after.get(id)
    if (!message) return
    const named = report.accepted && message.standing.wamid !== report.wamid
    const standing = mergeReport(named ? { ...message.standing, wamid: report.wamid } : message.standing, report)
    if (standing !== message.standing) after.set(id, { ...message, standing })
  }
  for (const report of reports) apply(report.messageId, report)
  for (const { messageId, report } of await earlyReports(tx, before, after)) apply(messageId, report)

  const changed = new Map([...after].filter(([id, message]) => message !== before.get(id)))
  await deleteRowsOf(tx, ids)
  if (changed.size === 0) return new Map()
  await writeStandings(tx, changed)
  const byConversation: Changed = new Map()
  for (const [id, { conversationId }] of changed) {
    byConversation.set(conversationId, (byConversation.get(conversationId) ?? new Set()).add(id))
  }
  await followChangedMessages(tx, byConversation)
  return byConversation
}

/** What came about a message before its wamid was known here. */
const earlyReports = async (
  tx: Tx,
  before: Standings,
  after: Standings,
): Promise<{ messageId: string; report: Report }[]> => {
  const named = [...after].flatMap(
    ([
      messageId,
      {
        numberId,
        standing: { wamid },
      },
    ]) => (wamid !== null && wamid !== before.get(messageId)?.standing.wamid ? [{ messageId, numberId, wamid }] : []),
  )
  if (named.length === 0) return []
  await takeEarlyTurn(tx)
  const early = await takeEarly(tx, named)
  return named.flatMap(({ messageId, numberId, wamid }) =>
    early
      .filter((report) => report.numberId === numberId && report.wamid === wamid)
      .map((report) => ({ messageId, report })),
  )
}
