import { type Before, type Heap, heapify } from './heap.ts'
import type { Rung } from './ladder.ts'

/** A conversation that waits for an agent; without a skillset anybody may get it. Higher priority goes first. */
export interface RoutingConversation {
  id: string
  skillsetId: string | null
  priority: number
  waitingSince: number
  /** Who let an offer of it run out: they are passed over. */
  missedBy?: readonly string[]
  /** Who had it last, and gets it first if possible. */
  lastAgentId?: string
  /** Who counts too when it has waited for long. */
  ladder?: readonly Rung[]
  /** When it came to its skillset, and so to the foot of the ladder (ms); absent: `waitingSince`. */
  stepSince?: number
}

/** Conversations that wait for one skillset, the one to be served next at the front. */
export type Line = Heap<RoutingConversation>

/** Whether `a` is served before `b`: highest priority, then oldest, then id. */
export const servedBefore: Before<RoutingConversation> = (a, b) => {
  if (a.priority !== b.priority) return a.priority > b.priority
  if (a.waitingSince !== b.waitingSince) return a.waitingSince < b.waitingSince
  return a.id < b.id
}

/** Whether not everybody of its skillset may have it: such a conversation is looked at by itself, and holds up no other. */
export function isPeculiar(conversation: RoutingConversation): boolean {
  return (conversation.missedBy !== undefined && conversation.missedBy.length > 0) || conversation.ladder !== undefined
}

/**
 * The line of each skillset: all its conversations, or at least the first `needed` of them.
 *
 * Thousands may wait for a few free places, and ordering them all would be most of a run. So a sample says how far back
 * to look, and what is later is dropped at a glance; where it misled, all are kept. Who is first never depends on it.
 * Peculiar conversations are put apart, all of them.
 */
export function linesOf(
  conversations: readonly RoutingConversation[],
  needed: (skillsetId: string | null) => number,
  peculiar: RoutingConversation[] = [],
): Map<string | null, Line> {
  const limits = limitsOf(conversations, needed)
  let drafts = draftsOf(conversations, limits, peculiar)
  const misled = [...drafts].filter(([id, { kept, dropped }]) => dropped > 0 && kept.length < needed(id))
  if (misled.length > 0) {
    for (const [id] of misled) limits.delete(id)
    drafts = draftsOf(conversations, limits, peculiar)
  }
  const lines = new Map<string | null, Line>()
  for (const [id, { kept }] of drafts) lines.set(id, heapify(kept, servedBefore))
  return lines
}

interface Draft {
  limit: RoutingConversation | undefined
  kept: RoutingConversation[]
  dropped: number
}

type Limits = Map<string | null, RoutingConversation>

function draftsOf(
  conversations: readonly RoutingConversation[],
  limits: Limits,
  peculiar: RoutingConversation[],
): Map<string | null, Draft> {
  peculiar.length = 0
  const drafts = new Map<string | null, Draft>()
  for (const conversation of conversations) {
    if (isPeculiar(conversation)) {
      peculiar.push(conversation)
      continue
    }
    const id = conversation.skillsetId
    let draft = drafts.get(id)
    if (draft === undefined) {
      draft = { limit: limits.get(id), kept: [], dropped: 0 }
      drafts.set(id, draft)
    }
    if (draft.limit === undefined || servedBefore(conversation, draft.limit)) draft.kept.push(conversation)
    else draft.dropped++
  }
  return drafts
}

// A prime: what came in turns (every second for the same skillset) must not hide from the sample.
const STRIDE = 17

/** For each skillset with a long line, a conversation that very likely has at least `needed` before it. */
function limitsOf(
  conversations: readonly RoutingConversation[],
  needed: (skillsetId: string | null) => number,
): Limits {
  // Fewer than four samples never limit anything.
  if (conversations.length <= 3 * STRIDE) return new Map()
  const sample: RoutingConversation[] = []
  for (let i = 0; i < conversations.length; i += STRIDE) {
    const conversation = conversations[i]
    if (conversation !== undefined && !isPeculiar(conversation)) sample.push(conversation)
  }
  const limits = new Map<string | null, RoutingConversation>()
  for (const [id, some] of Map.groupBy(sample, (conversation) => conversation.skillsetId)) {
    const rank = needed(id) / STRIDE
    // Three standard deviations of a count, so that a misleading sample is rarer than one in a thousand.
    const safe = Math.ceil(rank + 3 * Math.sqrt(rank) + 3)
    if (safe >= some.length) continue
    some.sort((a, b) => (servedBefore(a, b) ? -1 : 1))
    const limit = some[safe]
    if (limit !== undefined) limits.set(id, limit)
  }
  return limits
}
