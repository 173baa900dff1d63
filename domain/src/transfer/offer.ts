import { isOffered } from '../conversation/lifecycle.ts'
import { become, listeningFrom, type Outcome, outcomeOf, released } from './become.ts'
import type { Condition, TransferSettings } from './condition.ts'

/**
 * What becomes of a waiting conversation that routing gives to an agent: an offer until it is opened or its time is over. Null when it
 * does not wait, or a bot has it.
 */
export function offerTo(
  conversation: Condition,
  agentId: string,
  settings: TransferSettings,
  now: number,
): Outcome | null {
  if (conversation.state !== 'waiting' || conversation.botEndsAt !== null) return null
  const offerEndsAt = now + settings.responseSeconds * 1000
  return become(
    conversation,
    'assigned',
    { assigneeId: agentId, cause: 'routing', openedAt: null, offerEndsAt },
    settings,
  )
}

/** What becomes of a conversation its agent opens: nothing is on offer or exclusive any more. Null unless it is active. */
export function openOffer(conversation: Condition, settings: TransferSettings, now: number): Outcome | null {
  if (!isOffered(conversation.state, conversation.openedAt)) return null
  const { assigneeId, cause } = conversation
  const change = { ...released, ...listeningFrom(now, conversation), assigneeId, cause, openedAt: now }
  return become(conversation, 'opened', change, settings)
}

/** What must be known when an offer runs out. */
export interface OfferSurroundings {
  /** The number's skillsets in the order in which they are tried. */
  skillsetOrder: readonly string[]
  /** Whether an agent of its skillset who has not missed it is Ready with a free place now. */
  othersCanHaveIt: boolean
}

/** `missedBy`: who let it run out, null when it was offered to a skillset as a whole. */
export type RanOut = Outcome & { missedBy: string | null }

/**
 * What becomes of a conversation whose offer has run out by `now`; null when it has not.
 *
 * It waits for the next agent of the skillset; a transfer to a skillset that has nobody left goes on to the number's next
 * one, and after the last to the general queue. Whoever missed it is asked again after one more response time. An exclusive one
 * never leaves its skillset, and never runs out for a user.
 */
export function offerRanOut(
  conversation: Condition,
  surroundings: OfferSurroundings,
  settings: TransferSettings,
  now: number,
): RanOut | null {
  const { offerEndsAt, state, openedAt, assigneeId, triedSkillsets } = conversation
  if (offerEndsAt === null || offerEndsAt > now) return null
  const pause = now + settings.responseSeconds * 1000
  if (state === 'waiting') {
    if (triedSkillsets.length > 0) return withMisser(elsewhere(conversation, surroundings, settings, now), null)
    return withMisser(outcomeOf({ ...conversation, missedBy: [], offerEndsAt: null }, settings), null)
  }
  if (!isOffered(state, openedAt) || assigneeId === null) return null
  if (conversation.cause === 'personal_queue')
    return withMisser(become(conversation, 'returned', { ...released, stepSince: now }, settings), null)
  const missedBy = [...new Set([...conversation.missedBy, assigneeId])]
  const cause = conversation.cause === 'transfer' ? 'transfer' : null
  const waitsAgain = { assigneeId: null, openedAt: null, cause, missedBy, offerEndsAt: pause } as const
  const back = become(conversation, 'returned', waitsAgain, settings)
  if (back === null || triedSkillsets.length === 0 || surroundings.othersCanHaveIt) return withMisser(back, assigneeId)
  return withMisser(elsewhere(back.conversation, surroundings, settings, now), assigneeId)
}

/** The number's first skillset that was not tried yet, or null: the general queue. */
export function nextSkillset(order: readonly string[], tried: readonly string[]): string | null {
  return order.find((id) => !tried.includes(id)) ?? null
}

/** Whether so many offers in a row that were not opened move the agent out of Ready; a limit of 0 never does. */
export function isToBreak(misses: number, limit: number): boolean {
  return limit > 0 && misses >= limit
}

function elsewhere(
  conversation: Condition,
  { skillsetOrder }: OfferSurroundings,
  settings: TransferSettings,
  now: number,
): Outcome {
  const { triedSkillsets, missedBy } = conversation
  const skillsetId = nextSkillset(skillsetOrder, triedSkillsets)
  const isEnd = skillsetId === null
  const offerEndsAt = isEnd && missedBy.length === 0 ? null : now + settings.responseSeconds * 1000
  const tried = isEnd ? [] : [...triedSkillsets, skillsetId]
  return outcomeOf({ ...conversation, skillsetId, stepSince: now, triedSkillsets: tried, offerEndsAt }, settings)
}

function withMisser(outcome: Outcome | null, missedBy: string | null): RanOut | null {
  return outcome === null ? null : { ...outcome, missedBy }
}
