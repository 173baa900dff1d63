import { canSendFreely } from '@centralino/domain/message/window.ts'
import { lastCall } from '@centralino/domain/transfer/auto-close.ts'
import { timersOf } from '@centralino/domain/transfer/timers.ts'
import type { Tx } from '../../platform/tx.ts'
import { carryOut } from '../conversations/carry-out.ts'
import { holdConversation } from '../conversations/hold-conversations.ts'
import { conditionOf, settingsFor } from '../conversations/read-condition.ts'
import { sayBySystem } from '../messages/say-by-system.ts'
import { changeTimers } from '../timers/change-timers.ts'

/** The customer has been silent for so long that the conversation will be closed: System says so, if the 24 hours allow it. */
export const onLastCall = async (tx: Tx, id: string, take: () => Promise<boolean>): Promise<void> => {
  const row = await holdConversation(tx, id)
  if (!row || !(await take())) return
  const condition = conditionOf(row)
  const settings = await settingsFor(tx, row)
  const outcome = lastCall(condition, settings, tx.now)
  if (!outcome) return changeTimers(tx, id, timersOf(condition, settings), [])
  const recipient = { phone: row.phone, user_id: row.user_id }
  const maySay = canSendFreely(condition.lastInboundAt, tx.now) && row.last_call_text !== null
  const said = maySay
    ? await sayBySystem(tx, [
        { conversationId: id, numberId: row.number_id, recipient, text: row.last_call_text ?? '' },
      ])
    : new Map<string, string>()
  await carryOut(tx, row, outcome, { messageIds: new Set(said.values()) })
}
