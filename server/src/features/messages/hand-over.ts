import type { CallOutcome, SendOutcome } from '@centralino/cloud-api/client/outcome.ts'
import type { MessageRequest } from '@centralino/cloud-api/send/message-request.ts'
import type { App } from '../../platform/app.ts'
import { graphLine } from '../numbers/graph-line.ts'
import type { OutboxRow } from './claim-store.ts'
import { afterCrash, judgeReading, judgeSending, type Verdict } from './judge-outcome.ts'
import type { ReadRequest } from './outbox-store.ts'

/** Says one row of the outbox to WhatsApp, once, and tells what follows from the answer. Never throws. */
export const handOver = async (app: App, row: OutboxRow, timeoutMs: number): Promise<Verdict> => {
  try {
    return await say(app, row, timeoutMs)
  } catch (err) {
    app.log.error({ err, outboxId: row.id }, 'a message could not be handed over')
    return afterCrash(row.kind, app.clock.now())
  }
}

const say = async (app: App, row: OutboxRow, timeoutMs: number): Promise<Verdict> => {
  const tried = { attempts: row.attempts, createdAt: row.created_at.getTime() }
  const graph = graphLine(app, row, timeoutMs)
  if (graph === null) return judgeSending(unreadableToken, tried, app.clock.now())
  if (row.kind === 'read') {
    const { wamid, typing } = row.request as ReadRequest
    const outcome = await graph.markRead(row.phone_number_id, wamid, { typing })
    if (outcome.kind !== 'ok') note(app, row, outcome, 'WhatsApp did not take a read mark')
    return judgeReading(outcome, tried)
  }
  const outcome = await graph.sendMessage(row.phone_number_id, row.request as MessageRequest, row.message_id as string)
  if (outcome.kind !== 'accepted') note(app, row, outcome, 'WhatsApp did not take a message')
  return judgeSending(outcome, tried, app.clock.now())
}

/** Ids, codes and words only: nothing of what is written to customers reaches the log. */
const note = (app: App, row: OutboxRow, outcome: Failure, what: string): void => {
  const { id, message_id, number_id, attempts } = row
  const why =
    outcome.kind === 'refused'
      ? { code: outcome.error.code, trace: outcome.error.fbtraceId }
      : { reason: outcome.reason }
  app.log.warn(
    { outboxId: id, messageId: message_id, numberId: number_id, attempts, outcome: outcome.kind, ...why },
    what,
  )
}

type Failure = Exclude<SendOutcome, { kind: 'accepted' }> | Exclude<CallOutcome<true>, { kind: 'ok' }>

/** As if WhatsApp had refused the token: an administrator has to enter it again. */
const unreadableToken: SendOutcome = {
  kind: 'refused',
  error: { code: 190, message: 'The stored access token cannot be decrypted', httpStatus: 401 },
}
