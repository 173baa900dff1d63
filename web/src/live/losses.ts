import type { Desk } from '@centralino/contract/apply.ts'

export type Loss =
  /** An offer that ran out: whose conversation it was. */
  | { kind: 'missed'; customer: string }
  /** Not Ready any more, because offers were not opened. */
  | { kind: 'moved_to_break' }

// The server's clock decides when an offer ends; ours follows it to the second.
const CLOSE = 2_000
// The two are told together; a socket that was away may hear them apart.
const TOGETHER = 10_000

/** Finds in what the feed changed what was lost to me: offers that I did not open, and my Ready with them. */
export function createLosses() {
  let missedAt = Number.NEGATIVE_INFINITY
  let choseAt = Number.NEGATIVE_INFINITY
  return {
    /** I have just chosen a status myself. */
    chose(now: number) {
      choseAt = now
    },
    between(before: Desk, after: Desk, now: number): readonly Loss[] {
      const losses: Loss[] = []
      for (const conversation of Object.values(before.conversations)) {
        const { id, openedAt, offerEndsAt, customer } = conversation
        if (openedAt !== null || offerEndsAt === null || after.conversations[id]) continue
        if (Date.parse(offerEndsAt) > now + CLOSE) continue
        losses.push({ kind: 'missed', customer: customer.name })
        missedAt = now
      }
      const isMoved = before.me.status === 'ready' && after.me.status === 'break'
      if (isMoved && now - missedAt < TOGETHER && now - choseAt > TOGETHER) losses.push({ kind: 'moved_to_break' })
      return losses
    },
  }
}
