import type { Member } from './pool.ts'

/** What decided between the agents who could have had a conversation. `load` is relative to the maximum; `order` is that of the ids. */
export type DecidedBy = 'only_one' | 'last_agent' | Criterion

/** What agents are compared by, one after the other. */
const criteria = ['priority', 'level', 'load', 'idle', 'order'] as const

type Criterion = (typeof criteria)[number]

/** Whether `a` comes before `b`, both as they stand at this moment of the run. */
export function comesBefore(a: Member, b: Member): boolean {
  if (a.priority !== b.priority) return a.priority > b.priority
  if (a.level !== b.level) return a.level > b.level
  if (a.standing.pressure !== b.standing.pressure) return a.standing.pressure < b.standing.pressure
  if (a.standing.idleSince !== b.standing.idleSince) return a.standing.idleSince < b.standing.idleSince
  return a.standing.rank < b.standing.rank
}

/** By what the winner came before the best of the others: the last criterion that was needed for any of them. */
export function decidedAmong(
  winner: Member,
  members: readonly Member[],
  isCandidate: (member: Member) => boolean,
): DecidedBy {
  let deepest = -1
  for (const member of members) {
    if (member === winner || !isCandidate(member)) continue
    deepest = Math.max(deepest, depthOf(winner, member))
    if (deepest === criteria.length - 1) break
  }
  return criteria[deepest] ?? 'only_one'
}

function depthOf(a: Member, b: Member): number {
  if (a.priority !== b.priority) return 0
  if (a.level !== b.level) return 1
  if (a.standing.pressure !== b.standing.pressure) return 2
  return a.standing.idleSince === b.standing.idleSince ? 4 : 3
}
