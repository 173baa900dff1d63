import { type Asking, asking } from '../bot/asking.ts'
import { choiceAmong, type Heard } from '../bot/choice.ts'
import type { Bot, Menu, MenuAnswer } from '../bot/menu.ts'
import { canSendFreely } from '../message/window.ts'
import { type Outcome, outcomeOf } from './become.ts'
import type { Condition, TransferSettings } from './condition.ts'

/**
 * What becomes of a waiting conversation whose number's bot asks the customer at `now`, again or for the first time: the bot alone has
 * it, for so many seconds. Null when somebody has it, had it on offer, or is to have it alone.
 */
export function botAsks(
  conversation: Condition,
  waitSeconds: number,
  settings: TransferSettings,
  now: number,
): Outcome | null {
  const { state, exclusive, offerEndsAt } = conversation
  if (state !== 'waiting' || exclusive || offerEndsAt !== null) return null
  const botAsked = conversation.botAsked + 1
  return outcomeOf({ ...conversation, botEndsAt: now + waitSeconds * 1000, botAsked }, settings)
}

/** What becomes of a conversation that its bot hands on at `now`: it waits for somebody of this skillset from now on. */
export function botHandsOn(
  conversation: Condition,
  skillsetId: string | null,
  settings: TransferSettings,
  now: number,
): Outcome | null {
  if (!isOfBot(conversation)) return null
  const handedOn = { skillsetId, botEndsAt: null, botAsked: 0, waitingSince: now, stepSince: now }
  return outcomeOf({ ...conversation, ...handedOn }, settings)
}

/** What becomes of a conversation whose customer has not chosen by `now`; null when there is time left, or no bot. */
export function botRanOut(
  conversation: Condition,
  skillsetId: string | null,
  settings: TransferSettings,
  now: number,
): Outcome | null {
  const { botEndsAt } = conversation
  return botEndsAt === null || botEndsAt > now ? null : botHandsOn(conversation, skillsetId, settings, now)
}

/** Whether a bot has it, and nobody else. */
export function isOfBot({ state, botEndsAt }: Condition): boolean {
  return state === 'waiting' && botEndsAt !== null
}

/** What a bot does: what is said, if anything, and what becomes of the conversation, if anything. */
export interface BotStep {
  says: Asking | { style: 'text'; text: string } | null
  outcome: Outcome | null
}

/**
 * What a number's bot does with a conversation that a customer has just begun: it asks, or only greets and leaves it waiting. Null when
 * nothing may be said at `now`, or somebody has it.
 */
export function botBegins(
  conversation: Condition,
  { greeting, menu }: Bot,
  settings: TransferSettings,
  now: number,
): BotStep | null {
  if (conversation.state !== 'waiting' || !canSendFreely(conversation.lastInboundAt, now)) return null
  if (menu === null) return { says: { style: 'text', text: greeting }, outcome: null }
  return { says: asking(greeting, menu), outcome: botAsks(conversation, menu.waitSeconds, settings, now) }
}

export interface BotHeard {
  greeting: string
  menu: Menu
  /** The number's first skillset: who gets it when the menu says nobody. */
  firstSkillsetId: string | null
  /** Whether it may ask again: not while its number is closed. */
  mayAsk: boolean
}

/** `chosen`: the answer; `not_chosen`: it was the last one that could be; `again`: it is asked once more. */
export type BotAnswered = BotStep & { outcome: Outcome } & (
    | { became: 'chosen'; answer: MenuAnswer }
    | { became: 'not_chosen' }
    | { became: 'again' }
  )

/**
 * What a bot makes of what the customer wrote since it asked: what is understood is handed on at once; what is not is asked again, until
 * it was asked as often as the menu says. Null when the bot does not have it, or none of it is an answer.
 */
export function botHears(
  conversation: Condition,
  heard: readonly Heard[],
  { greeting, menu, firstSkillsetId, mayAsk }: BotHeard,
  settings: TransferSettings,
  now: number,
): BotAnswered | null {
  const choice = choiceAmong(menu, heard, askedAt(conversation, menu))
  if (choice === null || !isOfBot(conversation)) return null
  const answer = typeof choice === 'number' ? menu.answers[choice] : undefined
  const isAsked = answer === undefined && mayAsk && conversation.botAsked < menu.times
  if (isAsked && canSendFreely(conversation.lastInboundAt, now)) {
    const outcome = botAsks(conversation, menu.waitSeconds, settings, now)
    return outcome && { became: 'again', says: asking(menu.again || greeting, menu), outcome }
  }
  const skillsetId = answer === undefined ? (menu.otherwise ?? firstSkillsetId) : answer.skillsetId
  const outcome = botHandsOn(conversation, skillsetId, settings, now)
  if (outcome === null) return null
  return answer ? { became: 'chosen', answer, says: null, outcome } : { became: 'not_chosen', says: null, outcome }
}

/** When the menu was asked last, in milliseconds. */
function askedAt({ botEndsAt }: Condition, { waitSeconds }: Menu): number {
  return (botEndsAt ?? 0) - waitSeconds * 1000
}
