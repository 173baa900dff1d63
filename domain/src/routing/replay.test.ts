import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide, type RoutingSnapshot } from './decide.ts'
import { RULES } from './pool.ts'
import { replay, type StoredDecision } from './replay.ts'

const at = 1000
const snapshot: RoutingSnapshot = {
  agents: ['anna', 'carla'].map((id, i) => ({
    id,
    skillsets: [{ id: 'support' }],
    maximum: 2 + 3 * i,
    active: 1 + i,
    takenPlaces: [1, 2].slice(0, 1 + i),
    idleSince: 0,
    recent: 1,
  })),
  conversations: ['1', '2'].map((id) => ({ id, skillsetId: 'support', priority: 0, waitingSince: 0 })),
}
const store = (rules: number): StoredDecision =>
  JSON.parse(JSON.stringify({ snapshot, outcome: decide(snapshot, at, rules), at, rules }))

describe('a stored decision made again', () => {
  it('C-07 is the same, by the rules it was made with', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: RULES }), (rules) => {
        expect(replay(store(rules))).toBeNull()
      }),
    )
  })

  it('C-07 one of the first version did not record what decided', () => {
    const { rules: _, ...old } = store(1)
    const assignments = old.outcome.assignments.map(({ reason: { decidedBy: __, ...reason }, ...rest }) => ({
      ...rest,
      reason,
    }))
    const bare = JSON.parse(JSON.stringify({ ...old, outcome: { ...old.outcome, assignments } }))
    expect(replay(bare)).toBeNull()
    expect(replay({ ...bare, rules: 2 })?.path).toContain('assignments.0')
  })

  it('C-07 by other rules, or from other inputs, it says where the difference is', () => {
    expect(replay({ ...store(1), rules: RULES })).toEqual({
      path: 'assignments.0.agentId',
      stored: '"anna"',
      replayed: '"carla"',
    })
    expect(replay({ ...store(2), at: at + 1 })?.path).toBe('assignments.0.reason.idleFor')
    const missing = store(2)
    missing.outcome.assignments.pop()
    expect(replay(missing)?.path).toBe('assignments.1')
  })
})
