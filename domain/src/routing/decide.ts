import { type Before, type Heap, heapify, popFirst, settleFirst } from './heap.ts'
import { type PassedOver, passedOverFor } from './passed-over.ts'
import { bestOf, type Member, occupy, type Pool, poolsOf, type RoutingAgent, type Standing, standingsOf } from './pool.ts'

/** A conversation that waits for an agent; without a skillset anybody may get it. Higher priority goes first. */
export interface RoutingConversation {
  id: string
  skillsetId: string | null
  priority: number
  waitingSince: number
}

/** What a decision is made from: enough to make it again. */
export interface RoutingSnapshot {
  conversations: readonly RoutingConversation[]
  agents: readonly RoutingAgent[]
}

/** The figures that gave the conversation to this agent; `candidates` counts those with a free place, times are milliseconds. */
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
export const WAITING_LIMIT = 100

interface Line {
  pool: Pool
  conversations: Heap<RoutingConversation>
}

/**
 * Gives waiting conversations to agents; the same snapshot and `now` (milliseconds) give the same decision whatever the order of its lists.
 *
 * Conversations: highest priority, then oldest, then id. Agents of the skillset that are Ready and have a free place: highest priority
 * in it, then level, fewest active, longest idle, id. Each assignment counts for the next. Linear in the conversations that wait.
 */
export function decide(snapshot: RoutingSnapshot, now: number): Decision {
  const standings = standingsOf(snapshot.agents)
  const lines = linesOf(snapshot.conversations, standings)
  const decision: Decision = { assignments: [], waiting: [] }
  for (let line = lines[0]; line !== undefined; line = lines[0]) {
    const conversation = line.conversations[0]
    const winner = bestOf(line.pool)
    const place = winner?.standing.place ?? null
    if (conversation !== undefined && winner !== null && place !== null) {
      decision.assignments.push(assignmentOf(conversation, winner, place, line.pool, standings, now))
      occupy(winner.standing, place, now)
    } else if (conversation !== undefined && decision.waiting.length < WAITING_LIMIT) {
      decision.waiting.push({ conversationId: conversation.id, why: whyWaiting(line.pool) })
    } else {
      popFirst(lines, lineBefore)
      continue
    }
    popFirst(line.conversations, conversationBefore)
    if (line.conversations.length === 0) popFirst(lines, lineBefore)
    else settleFirst(lines, lineBefore)
  }
  return decision
}

function linesOf(conversations: readonly RoutingConversation[], standings: readonly Standing[]): Heap<Line> {
  const bySkillset = Map.groupBy(conversations, (conversation) => conversation.skillsetId)
  const pools = poolsOf(standings, bySkillset.keys())
  const lines: Line[] = []
  for (const [skillsetId, pool] of pools) {
    lines.push({ pool, conversations: heapify(bySkillset.get(skillsetId) ?? [], conversationBefore) })
  }
  return heapify(lines, lineBefore)
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

const conversationBefore: Before<RoutingConversation> = (a, b) => {
  if (a.priority !== b.priority) return a.priority > b.priority
  if (a.waitingSince !== b.waitingSince) return a.waitingSince < b.waitingSince
  return a.id < b.id
}

const lineBefore: Before<Line> = (a, b) => {
  const first = a.conversations[0]
  const other = b.conversations[0]
  return first !== undefined && (other === undefined || conversationBefore(first, other))
}
