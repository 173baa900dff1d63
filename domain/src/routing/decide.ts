import { type Before, type Heap, heapify, popFirst, settleFirst } from './heap.ts'
import { type Line, linesOf, type RoutingConversation, servedBefore } from './line.ts'
import { type PassedOver, passedOverFor } from './passed-over.ts'
import {
  bestOf,
  emptyPool,
  type Member,
  occupy,
  type Pool,
  poolsOf,
  type RoutingAgent,
  type Standing,
  standingsOf,
} from './pool.ts'

/** What a decision is made from: enough to make it again. */
export interface RoutingSnapshot {
  conversations: readonly RoutingConversation[]
  agents: readonly RoutingAgent[]
}

/** The figures behind an assignment; `candidates` counts the Ready ones with a free place, times are milliseconds. */
export interface AssignmentReason {
  loadBefore: number
  maximum: number
  idleFor: number
  candidates: number
  waitedFor: number
}

export interface Assignment {
  conversationId: string
  agentId: string
  place: number
  reason: AssignmentReason
  passedOver: PassedOver[]
}

/** Why a conversation goes on waiting; `no_agent_in_skillset` as far as the snapshot tells. */
export type WaitingWhy = 'no_agent_in_skillset' | 'nobody_ready' | 'all_full'

export interface StillWaiting {
  conversationId: string
  why: WaitingWhy
}

/** Assignments in the order in which they were made, and the first conversations that go on waiting. */
export interface Decision {
  assignments: Assignment[]
  waiting: StillWaiting[]
}

/** How many conversations a decision names at most among those that go on waiting. */
export const WAITING_LIMIT = 50

interface Turn {
  pool: Pool
  line: Line
}

/**
 * Gives waiting conversations to agents; the order of the lists in the snapshot changes nothing. `now` in milliseconds.
 *
 * Conversations: highest priority, then oldest, then id. Agents: of the skillset, Ready, with a free place; of these
 * the highest priority in it, then level, fewest active, longest idle, id. Each assignment counts for the next.
 */
export function decide(snapshot: RoutingSnapshot, now: number): Decision {
  const standings = standingsOf(snapshot.agents)
  const turns = turnsOf(snapshot.conversations, standings)
  const decision: Decision = { assignments: [], waiting: [] }
  for (let turn = turns[0]; turn !== undefined; turn = turns[0]) {
    const conversation = turn.line[0]
    const winner = bestOf(turn.pool)
    const place = winner?.standing.place ?? null
    if (conversation !== undefined && winner !== null && place !== null) {
      decision.assignments.push(assignmentOf(conversation, winner, place, turn.pool, standings, now))
      occupy(winner.standing, place, now)
    } else if (conversation !== undefined && decision.waiting.length < WAITING_LIMIT) {
      decision.waiting.push({ conversationId: conversation.id, why: whyWaiting(turn.pool) })
    } else {
      popFirst(turns, turnBefore)
      continue
    }
    popFirst(turn.line, servedBefore)
    settleFirst(turns, turnBefore)
  }
  return decision
}

function turnsOf(conversations: readonly RoutingConversation[], standings: readonly Standing[]): Heap<Turn> {
  const pools = poolsOf(standings)
  const poolOf = (skillsetId: string | null) => pools.get(skillsetId) ?? emptyPool()
  const lines = linesOf(conversations, (skillsetId) => poolOf(skillsetId).freePlaces + WAITING_LIMIT)
  const turns = [...lines].map(([skillsetId, line]) => ({ pool: poolOf(skillsetId), line }))
  return heapify(turns, turnBefore)
}

function assignmentOf(
  conversation: RoutingConversation,
  winner: Member,
  place: number,
  pool: Pool,
  standings: readonly Standing[],
  now: number,
): Assignment {
  const { agent, load, idleSince } = winner.standing
  return {
    conversationId: conversation.id,
    agentId: agent.id,
    place,
    reason: {
      loadBefore: load,
      maximum: agent.maximum,
      idleFor: Math.max(0, now - idleSince),
      candidates: pool.candidates,
      waitedFor: Math.max(0, now - conversation.waitingSince),
    },
    passedOver: passedOverFor(winner, pool, standings),
  }
}

function whyWaiting(pool: Pool): WaitingWhy {
  if (pool.members.length === 0) return 'no_agent_in_skillset'
  return pool.readyCount === 0 ? 'nobody_ready' : 'all_full'
}

const turnBefore: Before<Turn> = (a, b) => {
  const first = a.line[0]
  const other = b.line[0]
  return first !== undefined && (other === undefined || servedBefore(first, other))
}
