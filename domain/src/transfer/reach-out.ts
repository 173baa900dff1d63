import { type Outcome, outcomeOf } from './become.ts'
import type { Condition, TransferSettings } from './condition.ts'

/**
 * A conversation that we begin at `now` with a template: it waits in the sender's own queue for the customer's answer, which is the
 * sender's to open first (`customerWrote`). A template that nobody sent in person waits in the public one.
 */
export function reachOut(
  senderId: string | null,
  skillsetId: string | null,
  settings: TransferSettings,
  now: number,
): Outcome {
  const conversation: Condition = {
    state: 'parked',
    assigneeId: senderId,
    skillsetId,
    queue: senderId === null ? 'public' : 'personal',
    exclusive: false,
    expired: false,
    cause: 'template',
    openedAt: null,
    offerEndsAt: null,
    waitingSince: now,
    missedBy: [],
    triedSkillsets: [],
    lastInboundAt: null,
    unansweredSince: now,
    lastCalledAt: null,
    botEndsAt: null,
    botAsked: 0,
    stepSince: null,
  }
  return outcomeOf(conversation, settings)
}
