import type { Outcome } from './become.ts'
import type { Condition, TransferSettings } from './condition.ts'
import { type OfferSurroundings, offerRanOut, type RanOut } from './offer.ts'
import { returnEnded } from './presence.ts'
import type { TimerKind } from './timers.ts'
import { exclusiveEnded } from './transfer.ts'
import { parkForSilence } from './wait-queue.ts'

/**
 * What a timer that is due does to a conversation; null: nothing, because it is not due any more (it was opened, the customer
 * wrote, the clock was set back). A row that does nothing is replaced by those `timersOf` gives.
 */
export function timerDue(
  kind: TimerKind,
  conversation: Condition,
  surroundings: OfferSurroundings & { ownerPresent: boolean },
  settings: TransferSettings,
  now: number,
): Outcome | RanOut | null {
  switch (kind) {
    case 'offer':
    case 'personal':
      return offerRanOut(conversation, surroundings, settings, now)
    case 'exclusive':
      return exclusiveEnded(conversation, settings, now)
    case 'silence':
      return parkForSilence(conversation, surroundings, settings, now)
    case 'return':
      return returnEnded(conversation, settings, now)
  }
}
