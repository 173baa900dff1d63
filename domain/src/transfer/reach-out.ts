import { type Outcome, outcomeOf } from './become.ts'
import { type Condition, type TransferSettings, unclaimed } from './condition.ts'

/** A conversation that an agent begins at `now` with free words, while the customer's 24 hours since `lastInboundAt` last: open with the agent. */
export function startTalk(
  agentId: string,
  skillsetId: string | null,
  lastInboundAt: number,
  settings: TransferSettings,
  now: number,
): Outcome {
  const conversation: Condition = {
    ...unclaimed,
    state: 'active',
    assigneeId: agentId,
    skillsetId,
    cause: 'started',
    openedAt: now,
    lastInboundAt,
  }
  return outcomeOf(conversation, settings)
}

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
    ...unclaimed,
    state: 'parked',
    assigneeId: senderId,
    skillsetId,
    queue: senderId === null ? 'public' : 'personal',
    cause: 'template',
    waitingSince: now,
    unansweredSince: now,
  }
  return outcomeOf(conversation, settings)
}
