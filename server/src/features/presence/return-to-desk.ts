import { agentBack } from '@centralino/domain/transfer/presence.ts'
import { STATUS_AFTER_SIGN_IN } from '@centralino/domain/user/status.ts'
import type { Tx } from '../../platform/tx.ts'
import { carryOut } from '../conversations/carry-out.ts'
import { holdThoseOf } from '../conversations/hold-conversations.ts'
import { conditionOf, settingsFor } from '../conversations/read-condition.ts'
import { noteEvent } from '../messages/note-event.ts'
import { changeStatus } from '../users/change-status.ts'
import { forgetMisses } from '../users/count-misses.ts'

/** A user is back: what was left open is open again, over the maximum if need be. The routing lock is held. */
export const returnToDesk = async (tx: Tx, userId: string): Promise<void> => {
  await forgetMisses(tx, userId)
  await changeStatus(tx, userId, STATUS_AFTER_SIGN_IN)
  for (const row of await holdThoseOf(tx, userId, ['active', 'suspended'])) {
    const outcome = agentBack(conditionOf(row), await settingsFor(tx, row), tx.now)
    if (!outcome) continue
    const by = { id: userId, name: row.assignee_name ?? '' }
    const resumed = row.state === 'suspended'
    await carryOut(tx, row, outcome, {
      messages: resumed ? [await noteEvent(tx, row, { event: 'returned', by })] : [],
      ...(resumed ? { assignment: { cause: 'returned' as const, by: null, figures: null } } : {}),
    })
  }
}
