import { messageKinds } from '@centralino/domain/message/kind.ts'
import { canSendFreely, opensWindow } from '@centralino/domain/message/window.ts'
import type { Tx } from '../../platform/tx.ts'
import { sayBySystem } from '../messages/say-by-system.ts'
import { claimAnswers, findWriters } from './answer-store.ts'
import { findPresent } from './find-present.ts'

/** A reaction, or a notice that somebody's number changed, is not somebody who writes. */
const saysNothing = messageKinds.filter((kind) => !opensWindow(kind))

/**
 * Customers have just written to these numbers, in conversations that this transaction holds: where the number is closed and has
 * something to say about it, System says it, once per customer and closing period. Not where an agent has the conversation: then
 * a person answers, or nobody. Returns the ids of its messages by conversation.
 */
export const answerClosed = async (
  tx: Tx,
  received: ReadonlyMap<string, readonly string[]>,
  numberIds: ReadonlySet<string>,
): Promise<Map<string, string>> => {
  if (numberIds.size === 0 || received.size === 0) return new Map()
  const closed = new Map(
    (await findPresent(tx, [...numberIds]))
      .filter(({ period, closedText }) => !period.open && closedText !== null)
      .map((row) => [row.numberId, { text: row.closedText as string, since: row.period.since }]),
  )
  if (closed.size === 0) return new Map()
  const writers = (await findWriters(tx, [...closed.keys()], received, saysNothing)).filter(({ lastInboundAt }) =>
    canSendFreely(lastInboundAt, tx.now),
  )
  const told = await claimAnswers(
    tx,
    writers.map(({ numberId, customerId }) => ({ numberId, customerId, since: closed.get(numberId)?.since ?? 0 })),
  )
  return sayBySystem(
    tx,
    writers
      .filter(({ numberId, customerId }) => told.has(`${numberId} ${customerId}`))
      .map((writer) => ({ ...writer, text: closed.get(writer.numberId)?.text ?? '' })),
  )
}
