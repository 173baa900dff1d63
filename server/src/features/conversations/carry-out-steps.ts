import type { Bot } from '@centralino/domain/bot/menu.ts'
import type { Outcome } from '@centralino/domain/transfer/become.ts'
import type { Tx } from '../../platform/tx.ts'
import { withdrawOfBots } from '../messages/withdraw-of-bots.ts'
import { changeManyTimers } from '../timers/change-timers.ts'
import { findBots, saveSteps } from './bot-store.ts'

/** What the bots that have these conversations say. */
export const botsOf = findBots

/** What a bot made of a conversation; `bot` when it has just begun with it. */
export type Step = { id: string; outcome: Outcome; bot: Bot | null }

/**
 * Carries out what bots made of waiting conversations, which the caller holds, many at once: the rows, their timers, and whoever is to
 * look for an agent for those that were handed on. Returns the messages that changed with it; publishing is the caller's.
 */
export const carryOutSteps = async (
  tx: Tx,
  steps: readonly Step[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
  if (steps.length === 0) return new Map()
  await saveSteps(
    tx,
    steps.map(({ id, outcome: { conversation }, bot }) => ({
      id,
      skillset_id: conversation.skillsetId,
      bot_ends_at: iso(conversation.botEndsAt),
      bot_asked: conversation.botAsked,
      waiting_since: iso(conversation.waitingSince),
      step_since: iso(conversation.stepSince),
      bot,
    })),
  )
  await changeManyTimers(
    tx,
    steps.map(({ id, outcome: { set, clear } }) => ({ subjectId: id, set, clear })),
  )
  const handedOn = steps.filter(({ outcome }) => outcome.conversation.botEndsAt === null).map(({ id }) => id)
  if (handedOn.length > 0) tx.wake('routing')
  return withdrawOfBots(tx, handedOn)
}

const iso = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString())
