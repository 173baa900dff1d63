import type { MessageKind } from './kind.ts'

/** How long a business may write freely after the customer's last message, in milliseconds (24 hours). */
export const WINDOW_MS = 24 * 60 * 60 * 1000

/**
 * Not sure to open it (reaction), not by the person (system), about an older one (edit, revoke), or ours (template).
 * A window wrongly shown as open lets an agent write what WhatsApp then refuses.
 */
const closedKinds: ReadonlySet<MessageKind> = new Set(['reaction', 'system', 'edit', 'revoke', 'template'])

/** Whether an inbound message of this kind opens or renews the window. */
export function opensWindow(kind: MessageKind): boolean {
  return !closedKinds.has(kind)
}

/** The first millisecond at which free text is refused again, or null when the customer has never written. */
export function windowEndsAt(lastInboundAt: number | null): number | null {
  return lastInboundAt === null ? null : lastInboundAt + WINDOW_MS
}

/** Whether more than a template may be sent at `now`, given WhatsApp's time of the last message that opened it. */
export function canSendFreely(lastInboundAt: number | null, now: number): boolean {
  return lastInboundAt !== null && now < lastInboundAt + WINDOW_MS
}

/**
 * The time that a message of ours is given, in milliseconds: the whole second of `now`, because WhatsApp dates the customer's
 * by the second. So within a second the order of arrival decides, and an answer never stands above what it answers.
 */
export function outgoingTime(now: number): number {
  return Math.floor(now / 1000) * 1000
}

/** The time to trust for an inbound message, in milliseconds: WhatsApp's, but never later than the arrival here. */
export function clampInboundTime(timestamp: number, arrivedAt: number): number {
  // A webhook without a readable time still has to find its place in the conversation.
  return Number.isFinite(timestamp) && timestamp > 0 ? Math.min(timestamp, arrivedAt) : arrivedAt
}
