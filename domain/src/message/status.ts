/**
 * Every status a message can have, weakest first: the place in this list is the rank that decides a merge.
 *
 * `failed` stands between `sent` and `delivered`: WhatsApp may give up on a message it had sent, and may report late
 * that one failed which did reach the phone. `received` is what the customer sent; it is last because nothing changes it.
 */
export const messageStatuses = [
  'queued',
  'sending',
  'uncertain',
  'sent',
  'failed',
  'delivered',
  'read',
  'played',
  'received',
] as const

export type MessageStatus = (typeof messageStatuses)[number]

/** The place of a status in the order that `mergeStatus` follows, counted from 0. */
export function statusRank(status: MessageStatus): number {
  return messageStatuses.indexOf(status)
}

/**
 * The status of a message after a report about it, the same in whatever order and however often reports arrive.
 *
 * A retry is not a report: putting a failed message back to `queued` is set, not merged.
 */
export function mergeStatus(current: MessageStatus, incoming: MessageStatus): MessageStatus {
  return statusRank(incoming) > statusRank(current) ? incoming : current
}
