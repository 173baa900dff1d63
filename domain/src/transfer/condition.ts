import type { ConversationState } from '../conversation/lifecycle.ts'

/** The two wait queues: anybody of the skillset gets what wakes up in the public one, only its owner what is in a personal one. */
export const waitQueues = ['public', 'personal'] as const

export type WaitQueue = (typeof waitQueues)[number]

/**
 * How a conversation came to its agent; while it waits, `transfer` when it was transferred to where it waits; while it is parked, `template`
 * when it waits for the first answer to a template. `started`: its agent wrote first, within the customer's 24 hours.
 */
export const assignmentCauses = [
  'routing',
  'transfer',
  'take_over',
  'personal_queue',
  'returned',
  'template',
  'started',
] as const

export type AssignmentCause = (typeof assignmentCauses)[number]

/** What the rules of transfers and wait queues know of a conversation; times in milliseconds. */
export interface Condition {
  state: ConversationState
  assigneeId: string | null
  /** Null: the general queue, where anybody may get it. */
  skillsetId: string | null
  queue: WaitQueue | null
  /** Only for its agent, or only for its skillset; ends when somebody opens it, or with the customer's 24 hours. */
  exclusive: boolean
  /** It was exclusive until the 24 hours ended and the customer has not written since. */
  expired: boolean
  cause: AssignmentCause | null
  openedAt: number | null
  /** When an offer goes on: to an agent while active, to a skillset (or to those who missed it) while waiting. */
  offerEndsAt: number | null
  /** Since when it waits, is parked or is suspended. */
  waitingSince: number | null
  /** Who let an offer of it run out since it last waited anew. */
  missedBy: readonly string[]
  /** Skillsets tried since it was transferred to the first of them; empty when no such transfer is under way. */
  triedSkillsets: readonly string[]
  /** The customer's last message that opens the window. */
  lastInboundAt: number | null
  /** The last message of an agent, as long as the customer has not answered it; null when it is our turn. */
  unansweredSince: number | null
  /** When the customer was told that the conversation is about to be closed; null once either side has written since. */
  lastCalledAt: number | null
  /** While it waits for the customer's choice from the number's menu: until when; the bot alone has it then. Null: no bot has it. */
  botEndsAt: number | null
  /** How often the bot has asked. */
  botAsked: number
  /** Since when it waits for this skillset: the foot of the skillset's ladder. */
  stepSince: number | null
}

/** A conversation nobody has and about which nothing is known yet: it waits in the general queue. */
export const unclaimed: Condition = {
  state: 'waiting',
  assigneeId: null,
  skillsetId: null,
  queue: null,
  exclusive: false,
  expired: false,
  cause: null,
  openedAt: null,
  offerEndsAt: null,
  waitingSince: null,
  missedBy: [],
  triedSkillsets: [],
  lastInboundAt: null,
  unansweredSince: null,
  lastCalledAt: null,
  botEndsAt: null,
  botAsked: 0,
  stepSince: null,
}

/** The tenant's settings that these rules need, as the contract has them: all in seconds. */
export interface TransferSettings {
  responseSeconds: number
  personalSeconds: number
  returnSeconds: number
  exclusiveEnd: 'requeue' | 'close'
  /** Of the number: an agent's last message without an answer for so long parks the conversation; null: never. */
  silenceSeconds: number | null
  silenceQueue: WaitQueue
  /** Of the number: an agent's last message without an answer for so long closes the conversation; null: never. */
  closeSeconds: number | null
  /** Of the number: how long before that the customer is told; null: not at all. */
  lastCallSeconds: number | null
}
