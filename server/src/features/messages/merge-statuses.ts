import { errorFor } from '@centralino/cloud-api/errors/catalogue.ts'
import { validate } from 'uuid'
import type { Tx } from '../../platform/tx.ts'
import { holdConversations } from '../conversations/follow-messages.ts'
import { insertEarly, takeEarlyTurn } from './early-store.ts'
import type { MessageError } from './message-errors.ts'
import { findPending, type Pending } from './outbox-store.ts'
import { type Changed, type MessageReport, settleMessages } from './settle-messages.ts'
import { isReportable, type Report } from './standing.ts'
import { findReported, findStandings } from './standing-store.ts'

/** A status as WhatsApp reported it; `opaqueId` is what we sent along, in case it is ours. */
export type StatusReport = {
  numberId: string
  wamid: string
  opaqueId: string | null
  status: string
  at: Date
  error: MessageError | null
}

type Known = Report & { numberId: string; wamid: string; opaqueId: string | null }
type Matched = Known & { messageId: string; conversationId: string }

/**
 * Brings statuses into messages of ours, many at once, the same in whatever order they come. Returns the messages that changed,
 * by conversation. A status about a message nobody knows yet is kept until the message has its wamid.
 */
export const mergeStatuses = async (tx: Tx, reports: readonly StatusReport[]): Promise<Changed> => {
  const known = reports.flatMap(knownReport)
  if (known.length === 0) return new Map()
  const first = await match(tx, known)
  await holdConversations(
    tx,
    first.matched.map((report) => report.conversationId),
    'wait',
  )
  const { counting, parked } = await withoutStale(tx, first.matched)
  const late = await keepForLater(tx, first.unmatched, parked)
  return settleMessages(tx, [...counting, ...late].map(messageReport))
}

/** A status word that changes nothing (`deleted`, `warning`, tomorrow's) is left out. */
const knownReport = ({ status, opaqueId, at, error, ...report }: StatusReport): Known[] => {
  if (!isReportable(status)) return []
  const ours = opaqueId !== null && validate(opaqueId) ? opaqueId : null
  return [
    {
      ...report,
      status,
      opaqueId: ours,
      at: at.getTime(),
      error: error && { ...error, title: error.title || errorFor(error.code).title },
    },
  ]
}

const match = async (tx: Tx, reports: readonly Known[]): Promise<{ matched: Matched[]; unmatched: Known[] }> => {
  const found = await findReported(tx, reports)
  const matched: Matched[] = []
  const unmatched: Known[] = []
  reports.forEach((report, index) => {
    const message = found[index]
    if (message) matched.push({ ...report, messageId: message.id, conversationId: message.conversationId })
    else unmatched.push(report)
  })
  return { matched, unmatched }
}

/**
 * Sets aside what is about an earlier sending of a message that was sent again. It is kept under its wamid, because only the
 * wamid tells later which sending it was about. What reached the customer always counts.
 */
const withoutStale = async (
  tx: Tx,
  matched: readonly Matched[],
): Promise<{ counting: Matched[]; parked: Matched[] }> => {
  const doubtful = matched.filter(({ status }) => status === 'sent' || status === 'failed')
  const ids = doubtful.map((report) => report.messageId)
  const pending = ids.length > 0 ? await findPending(tx, ids) : new Map<string, Pending>()
  if (pending.size === 0 && doubtful.every((report) => report.status === 'sent'))
    return { counting: [...matched], parked: [] }
  const standings = await findStandings(tx, ids)
  const parked = doubtful.filter(({ messageId, status, wamid }) => {
    const known = standings.get(messageId)?.standing.wamid ?? null
    return isOfEarlierSending(status, wamid, known, pending.get(messageId))
  })
  return { counting: matched.filter((report) => !parked.includes(report)), parked }
}

const isOfEarlierSending = (
  status: string,
  wamid: string,
  known: string | null,
  pending: Pending | undefined,
): boolean => {
  // What is still to be handed over has no wamid of its own yet.
  if (pending && wamid === known) return true
  if (status === 'sent') return false
  return pending ? pending === 'queued' : known !== null && wamid !== known
}

/** Keeps reports under their wamid; returns those whose message got it while this transaction was looking. */
const keepForLater = async (tx: Tx, unmatched: readonly Known[], parked: readonly Known[]): Promise<Matched[]> => {
  if (unmatched.length + parked.length === 0) return []
  await takeEarlyTurn(tx)
  const late = await match(tx, unmatched)
  await holdConversations(
    tx,
    late.matched.map((report) => report.conversationId),
    'wait',
  )
  await insertEarly(tx, [...late.unmatched, ...parked])
  return late.matched
}

const messageReport = ({ messageId, status, wamid, at, error }: Matched): MessageReport => ({
  messageId,
  status,
  wamid,
  at,
  error,
})
