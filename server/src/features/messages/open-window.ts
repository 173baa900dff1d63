import { canSendFreely, windowEndsAt } from '@centralino/domain/message/window.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'

/** Refuses free text once 24 hours have passed since the customer's last message, by WhatsApp's time. */
export const requireOpenWindow = (tx: Tx, lastInboundAt: Date | null): void => {
  const last = lastInboundAt?.getTime() ?? null
  if (canSendFreely(last, tx.now)) return
  const end = windowEndsAt(last)
  throw new Refusal('window_closed', { windowEndsAt: end === null ? null : new Date(end).toISOString() })
}
