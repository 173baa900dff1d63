import { comesBefore, type DecidedBy, decidedAmong } from './decided-by.ts'
import { reachOf } from './ladder.ts'
import type { RoutingConversation } from './line.ts'
import { bestOf, type Member, type Pool } from './pool.ts'

/** Why a conversation goes on waiting; `no_agent_in_skillset` as far as the snapshot tells. */
export type WaitingWhy = 'no_agent_in_skillset' | 'nobody_ready' | 'all_full' | 'all_missed'

/** Who gets a conversation, out of which pool, and how many could have had it. */
export interface Choice {
  winner: Member
  place: number
  pool: Pool
  candidates: number
  decidedBy: DecidedBy
}

/** Who gets a conversation that anybody of the pool may have; the last agent first. Null when nobody has a free place. */
export function choosePlainly(conversation: RoutingConversation, pool: Pool): Choice | null {
  const best = bestOf(pool)
  if (best === null) return null
  return choiceOf(conversation, best, pool, pool.candidates, isFree)
}

/** The same for a peculiar one: those who missed it are passed over, and a ladder may have widened who counts. */
export function chooseAmong(
  conversation: RoutingConversation,
  poolOf: (skillsetId: string | null) => Pool,
  now: number,
): Choice | WaitingWhy {
  const { missedBy = [], skillsetId, ladder = [], stepSince, waitingSince, lastAgentId } = conversation
  const { skillsetIds, minimumLevel } = reachOf(skillsetId, ladder, stepSince ?? waitingSince, now)
  const pools = skillsetIds.map(poolOf)
  const isEligible = (member: Member) => member.level >= minimumLevel
  const isCandidate = (member: Member) =>
    isEligible(member) && isFree(member) && !missedBy.includes(member.standing.agent.id)
  const reached = pools.map((pool) => ({ pool, candidates: pool.members.filter(isCandidate) }))
  const first =
    reached.find(({ candidates }) => candidates.some(({ standing }) => standing.agent.id === lastAgentId)) ??
    reached.find(({ candidates }) => candidates.length > 0)
  const best = first?.candidates.reduce((a, b) => (comesBefore(b, a) ? b : a))
  const choice = first && best && choiceOf(conversation, best, first.pool, first.candidates.length, isCandidate)
  if (choice) return choice
  const eligible = pools.flatMap(({ members }) => members.filter(isEligible))
  if (eligible.length === 0) return 'no_agent_in_skillset'
  if (eligible.every(({ standing }) => standing.agent.ready === false)) return 'nobody_ready'
  return eligible.some(isFree) ? 'all_missed' : 'all_full'
}

function choiceOf(
  { lastAgentId }: RoutingConversation,
  best: Member,
  pool: Pool,
  candidates: number,
  isCandidate: (member: Member) => boolean,
): Choice | null {
  const last =
    lastAgentId === undefined ? undefined : pool.members.find(({ standing }) => standing.agent.id === lastAgentId)
  const isLast = last !== undefined && isCandidate(last)
  const winner = isLast ? last : best
  const { place } = winner.standing
  if (place === null) return null
  if (candidates === 1) return { winner, place, pool, candidates, decidedBy: 'only_one' }
  const decidedBy = isLast ? 'last_agent' : decidedAmong(winner, pool.members, isCandidate)
  return { winner, place, pool, candidates, decidedBy }
}

function isFree({ standing }: Member): boolean {
  return standing.place !== null
}
