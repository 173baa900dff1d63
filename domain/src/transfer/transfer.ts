import { canSendFreely } from '../message/window.ts'
import { become, type Outcome, outcomeOf, released } from './become.ts'
import type { Condition, TransferSettings } from './condition.ts'

export interface TransferTarget {
  kind: 'user' | 'skillset'
  id: string
}

/** Immediate goes on when nobody responds; exclusive is only for the one chosen, up to the customer's 24 hours. */
export type TransferMode = 'immediate' | 'exclusive'

/**
 * What becomes of a conversation that is handed over at `now` (ms); null when it is closed.
 *
 * To a user it is an offer whatever the status and the maximum of that user; to a skillset it waits there for whom routing
 * chooses. An offer that is exclusive to a user has no end but that of the 24 hours.
 */
export function transferTo(
  conversation: Condition,
  target: TransferTarget,
  mode: TransferMode,
  settings: TransferSettings,
  now: number,
): Outcome | null {
  const exclusive = mode === 'exclusive'
  const handedOver = {
    ...released,
    exclusive,
    cause: 'transfer',
    waitingSince: now,
    offerEndsAt: exclusive ? null : now + settings.responseSeconds * 1000,
  } as const
  if (target.kind === 'user')
    return become(conversation, 'assigned', { ...handedOver, assigneeId: target.id }, settings)
  const inSkillset = {
    ...handedOver,
    skillsetId: target.id,
    stepSince: now,
    triedSkillsets: exclusive ? [] : [target.id],
  }
  if (conversation.state === 'waiting') return outcomeOf({ ...conversation, ...inSkillset }, settings)
  return become(conversation, 'returned', inSkillset, settings)
}

/** Why it cannot be handed over at `now`: only open ones can, and exclusively only while the customer's 24 hours last. */
export function transferRefusal(
  conversation: Condition,
  mode: TransferMode,
  now: number,
): 'conversation_not_active' | 'window_closed' | null {
  if (conversation.state === 'closed') return 'conversation_not_active'
  if (mode === 'exclusive' && !canSendFreely(conversation.lastInboundAt, now)) return 'window_closed'
  return null
}

/** What becomes of an exclusive conversation whose 24 hours have ended by `now`; null when they have not, or it is not one. */
export function exclusiveEnded(conversation: Condition, settings: TransferSettings, now: number): Outcome | null {
  if (!conversation.exclusive || canSendFreely(conversation.lastInboundAt, now)) return null
  if (settings.exclusiveEnd === 'close')
    return become(
      conversation,
      'closed',
      { ...released, assigneeId: conversation.assigneeId, cause: conversation.cause, expired: true },
      settings,
    )
  const requeued = { ...released, expired: true, waitingSince: conversation.waitingSince ?? now, stepSince: now }
  if (conversation.state === 'waiting') return outcomeOf({ ...conversation, ...requeued }, settings)
  return become(conversation, 'returned', requeued, settings)
}
