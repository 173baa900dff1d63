import { agentWrote } from '@centralino/domain/transfer/wait-queue.ts'
import type { Tx } from '../../platform/tx.ts'
import { changeTimers } from '../timers/change-timers.ts'
import { markUnanswered } from './condition-store.ts'
import { conditionOf, settingsFor } from './read-condition.ts'
import type { ConversationRow } from './store.ts'

/** An agent wrote: from now on we wait for the customer, who may be silent for as long as the number allows. */
export const awaitAnswer = async (tx: Tx, row: ConversationRow): Promise<void> => {
  await markUnanswered(tx, row.id)
  if (row.silence_seconds === null && row.close_seconds === null) return
  const { set, clear } = agentWrote(conditionOf(row), await settingsFor(tx, row), tx.now)
  await changeTimers(tx, row.id, set, clear)
}
