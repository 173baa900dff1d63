import { closeForSilence, lastCall } from './auto-close.ts'
import type { Outcome } from './become.ts'
import { botRanOut } from './bot-stage.ts'
import type { Condition, TransferSettings } from './condition.ts'
import { type OfferSurroundings, offerRanOut, type RanOut } from './offer.ts'
import { returnEnded } from './presence.ts'
import type { TimerKind } from './timers.ts'
import { exclusiveEnded } from './transfer.ts'
import { parkForSilence } from './wait-queue.ts'

/** What must be known when something is due; `botSkillsetId` gets who did not choose from the number's menu. */
export type DueSurroundings = OfferSurroundings & { ownerPresent: boolean; botSkillsetId: string | null }

/**
 * What a timer that is due does to a conversation; null: nothing, because it is not due any more (it was opened, the customer
 * wrote, the clock was set back). A row that does nothing is replaced by those `timersOf` gives.
 */
export function timerDue(
  kind: TimerKind,
  conversation: Condition,
  surroundings: DueSurroundings,
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
    case 'last_call':
      return lastCall(conversation, settings, now)
    case 'auto_close':
      return closeForSilence(conversation, settings, now)
    case 'bot':
      return botRanOut(conversation, surroundings.botSkillsetId, settings, now)
  }
}
