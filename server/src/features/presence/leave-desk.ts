import { agentGone } from '@centralino/domain/transfer/presence.ts'
import type { Tx } from '../../platform/tx.ts'
import { carryOut } from '../conversations/carry-out.ts'
import { holdThoseOf } from '../conversations/hold-conversations.ts'
import { conditionOf, settingsFor } from '../conversations/read-condition.ts'
import { noteEvent } from '../messages/note-event.ts'
import { dropTimers } from '../timers/change-timers.ts'
import { changeStatus } from '../users/change-status.ts'

/**
 * A user is gone: signed out, or without a connection past the grace time. Nothing more arrives; what was open waits for the
 * return, what was only offered goes to others. The routing lock is held.
 */
export const leaveDesk = async (tx: Tx, userId: string): Promise<void> => {
  await dropTimers(tx, userId)
  await changeStatus(tx, userId, 'offline')
  for (const row of await holdThoseOf(tx, userId, ['active'])) {
    const outcome = agentGone(conditionOf(row), await settingsFor(tx, row), tx.now)
    if (!outcome) continue
    const by = { id: userId, name: row.assignee_name ?? '' }
    const messages = outcome.conversation.state === 'suspended' ? [await noteEvent(tx, row, { event: 'left', by })] : []
    await carryOut(tx, row, outcome, { messages })
  }
}
