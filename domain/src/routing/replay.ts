import { type Decision, decide, type RoutingSnapshot } from './decide.ts'

/** A decision as it was stored: what it was made from, what came out, when (ms), and by which version of the rules (absent: 1). */
export interface StoredDecision {
  snapshot: RoutingSnapshot
  outcome: Decision
  at: number
  rules?: number
}

/** Where the same inputs led to something else: the path to the first difference, and both values as JSON. */
export interface ReplayDifference {
  path: string
  stored: string
  replayed: string
}

/** Makes a stored decision again; null when the outcome is the same in all that was stored of it. */
export function replay({ snapshot, outcome, at, rules = 1 }: StoredDecision): ReplayDifference | null {
  // Through JSON, as the stored one went: what is absent there is absent here.
  return firstDifference('', outcome, JSON.parse(JSON.stringify(decide(snapshot, at, rules))), rules)
}

function firstDifference(path: string, stored: unknown, replayed: unknown, rules: number): ReplayDifference | null {
  if (!isTree(stored) || !isTree(replayed) || Array.isArray(stored) !== Array.isArray(replayed)) {
    if (Object.is(stored, replayed)) return null
    return { path, stored: String(JSON.stringify(stored)), replayed: String(JSON.stringify(replayed)) }
  }
  for (const key of new Set([...Object.keys(stored), ...Object.keys(replayed)])) {
    // The first version did not yet record what decided.
    if (key === 'decidedBy' && rules === 1 && !(key in stored)) continue
    const difference = firstDifference(path === '' ? key : `${path}.${key}`, stored[key], replayed[key], rules)
    if (difference !== null) return difference
  }
  return null
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
