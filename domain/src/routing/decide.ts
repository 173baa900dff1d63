import { type Choice, chooseAmong, choosePlainly, type WaitingWhy } from './choice.ts'
import type { DecidedBy } from './decided-by.ts'
import { type Before, type Heap, heapify, popFirst, settleFirst } from './heap.ts'
import { type Line, linesOf, type RoutingConversation, servedBefore } from './line.ts'
import { type PassedOver, passedOverFor } from './passed-over.ts'
import { emptyPool, occupy, type Pool, poolsOf, type RoutingAgent, RULES, type Standing, standingsOf } from './pool.ts'

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
  decidedBy: DecidedBy
}

export interface Assignment {
  conversationId: string
  agentId: string
  place: number
  reason: AssignmentReason
  passedOver: PassedOver[]
}

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
  line: Line
  choose: (conversation: RoutingConversation) => Choice | WaitingWhy
  /** Whether nobody behind the first can be served either, when the first cannot. */
  isOver: () => boolean
}

/**
 * Gives waiting conversations to agents; the order of the lists in the snapshot changes nothing. `now` in milliseconds.
 *
 * Conversations: highest priority, then oldest, then id. Agents: of the skillset, Ready, with a free place; of these the last
 * agent, then the highest priority in the skillset, then level, least load relative to the maximum, longest idle, id. Each
 * assignment counts for the next. `rules` is for making a decision again that was made by an earlier version of them.
 */
export function decide(snapshot: RoutingSnapshot, now: number, rules = RULES): Decision {
  const standings = standingsOf(snapshot.agents, rules)
  const turns = turnsOf(snapshot.conversations, standings, now)
  const decision: Decision = { assignments: [], waiting: [] }
  for (let turn = turns[0]; turn !== undefined; turn = turns[0]) {
    const conversation = turn.line[0]
    const choice = conversation && turn.choose(conversation)
    if (conversation !== undefined && typeof choice === 'object') {
      decision.assignments.push(assignmentOf(conversation, choice, standings, now))
      occupy(choice.winner.standing, choice.place, now)
    } else if (conversation !== undefined && typeof choice === 'string' && decision.waiting.length < WAITING_LIMIT) {
      decision.waiting.push({ conversationId: conversation.id, why: choice })
    } else if (conversation === undefined || turn.isOver()) {
      popFirst(turns, turnBefore)
      continue
    }
    popFirst(turn.line, servedBefore)
    settleFirst(turns, turnBefore)
  }
  return decision
}

function turnsOf(
  conversations: readonly RoutingConversation[],
  standings: readonly Standing[],
  now: number,
): Heap<Turn> {
  const pools = poolsOf(standings)
  const poolOf = (skillsetId: string | null) => pools.get(skillsetId) ?? emptyPool()
  const peculiar: RoutingConversation[] = []
  const lines = linesOf(conversations, (skillsetId) => poolOf(skillsetId).freePlaces + WAITING_LIMIT, peculiar)
  const turns: Turn[] = [...lines].map(([skillsetId, line]) => {
    const pool = poolOf(skillsetId)
    return { line, isOver: () => true, choose: (it) => choosePlainly(it, pool) ?? whyWaiting(pool) }
  })
  // All in one line, and none is left out: whoever cannot be served says nothing about those behind.
  const line = heapify(peculiar, servedBefore)
  const isOver = () => poolOf(null).candidates === 0
  turns.push({ line, isOver, choose: (it) => chooseAmong(it, poolOf, now) })
  return heapify(turns, turnBefore)
}

function assignmentOf(
  conversation: RoutingConversation,
  choice: Choice,
  standings: readonly Standing[],
  now: number,
): Assignment {
  const { agent, load, idleSince } = choice.winner.standing
  return {
    conversationId: conversation.id,
    agentId: agent.id,
    place: choice.place,
    reason: {
      loadBefore: load,
      maximum: agent.maximum,
      idleFor: Math.max(0, now - idleSince),
      candidates: choice.candidates,
      waitedFor: Math.max(0, now - conversation.waitingSince),
      decidedBy: choice.decidedBy,
    },
    passedOver: passedOverFor(conversation, choice, standings),
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
