import { describe, expect, it } from 'vitest'
import { decide, type RoutingSnapshot, WAITING_LIMIT } from './decide.ts'
import type { RoutingConversation } from './line.ts'
import { PASSED_OVER_LIMIT } from './passed-over.ts'
import type { RoutingAgent } from './pool.ts'

const now = 1_000_000
const agent = (id: string, more: Partial<RoutingAgent> = {}): RoutingAgent => ({
  id,
  skillsets: [{ id: 'support' }],
  maximum: 3,
  active: 0,
  takenPlaces: [],
  idleSince: 0,
  ...more,
})
const conversation = (id: string, more: Partial<RoutingConversation> = {}): RoutingConversation => ({
  id,
  skillsetId: 'support',
  priority: 0,
  waitingSince: 0,
  ...more,
})
const run = (agents: RoutingAgent[], ...conversations: RoutingConversation[]) => decide({ agents, conversations }, now)
const pairs = (agents: RoutingAgent[], ...conversations: RoutingConversation[]) =>
  run(agents, ...conversations).assignments.map(({ conversationId, agentId }) => `${conversationId}→${agentId}`)

describe('C-07 Q33 who gets a conversation', () => {
  it('A-LOGIN-11 an agent of its skillset', () => {
    expect(pairs([agent('anna', { skillsets: [{ id: 'sales' }] }), agent('carla')], conversation('c'))).toEqual([
      'c→carla',
    ])
  })

  it('C-07 anybody, when it has no skillset', () => {
    expect(pairs([agent('anna', { skillsets: [] })], conversation('c', { skillsetId: null }))).toEqual(['c→anna'])
  })

  it('A-STAT-02 A-STAT-03 A-STAT-04 nobody who is not Ready', () => {
    const { assignments, waiting } = run([agent('anna', { ready: false })], conversation('c'))
    expect(assignments).toEqual([])
    expect(waiting).toEqual([{ conversationId: 'c', why: 'nobody_ready' }])
  })

  it('A-CONV-05 nobody at the maximum', () => {
    const full = agent('anna', { maximum: 2, active: 2, takenPlaces: [1, 2] })
    expect(run([full], conversation('c')).waiting).toEqual([{ conversationId: 'c', why: 'all_full' }])
    expect(run([{ ...full, active: 4, takenPlaces: [1, 2, 3, 4] }], conversation('c')).assignments).toEqual([])
  })

  it('C-07 nobody, and says so, when the skillset has no agents', () => {
    const { waiting } = run([agent('anna')], conversation('c', { skillsetId: 'empty' }))
    expect(waiting).toEqual([{ conversationId: 'c', why: 'no_agent_in_skillset' }])
  })

  it('Q33 the higher priority in the skillset, then the higher level, before the load counts', () => {
    const idle = agent('a')
    const better = agent('b', { skillsets: [{ id: 'support', level: 4 }], active: 1, takenPlaces: [1] })
    const first = agent('c', { skillsets: [{ id: 'support', priority: 1 }], active: 2, takenPlaces: [1, 2] })
    expect(
      pairs([idle, better, first], conversation('1'), conversation('2'), conversation('3'), conversation('4')),
    ).toEqual(['1→c', '2→b', '3→b', '4→a'])
  })

  it('Q33 the one with the fewest active, then the one idle longest, then by id', () => {
    const busy = agent('a', { active: 1, takenPlaces: [1] })
    expect(pairs([busy, agent('b', { idleSince: 9 })], conversation('1'))).toEqual(['1→b'])
    expect(pairs([agent('a', { idleSince: 9 }), agent('b', { idleSince: 8 })], conversation('1'))).toEqual(['1→b'])
    expect(pairs([agent('b'), agent('a')], conversation('1'))).toEqual(['1→a'])
  })

  it('C-08 each assignment counts for the next', () => {
    const four = ['1', '2', '3', '4'].map((id) => conversation(id))
    expect(pairs([agent('a'), agent('b')], ...four)).toEqual(['1→a', '2→b', '3→a', '4→b'])
  })

  it('C-07 whoever has just got one is no longer the longest idle', () => {
    const justOne = agent('b', { active: 1, takenPlaces: [1], idleSince: now - 5 })
    expect(pairs([agent('a'), justOne], conversation('1'), conversation('2'))).toEqual(['1→a', '2→b'])
  })

  it('C-08 an assignment through one skillset counts in the others', () => {
    const both = agent('a', { skillsets: [{ id: 'support' }, { id: 'sales' }] })
    const sales = agent('b', { skillsets: [{ id: 'sales' }] })
    expect(pairs([both, sales], conversation('1'), conversation('2', { skillsetId: 'sales' }))).toEqual(['1→a', '2→b'])
  })

  it('C-07 the most urgent conversation first, then the oldest, then by id, over all skillsets', () => {
    const one = agent('a', { maximum: 4, skillsets: [{ id: 'support' }, { id: 'sales' }] })
    const urgent = conversation('u', { priority: 1, waitingSince: 9, skillsetId: 'sales' })
    const old = conversation('o', { waitingSince: 1, skillsetId: 'sales' })
    expect(
      pairs([one], conversation('y', { waitingSince: 5 }), conversation('x', { waitingSince: 5 }), old, urgent),
    ).toEqual(['u→a', 'o→a', 'x→a', 'y→a'])
  })

  it('A-CONV-05 fills the lowest places', () => {
    const gaps = agent('a', { maximum: 5, active: 3, takenPlaces: [1, 3, 7] })
    const { assignments } = run([gaps], conversation('1'), conversation('2'), conversation('3'))
    expect(assignments.map(({ place }) => place)).toEqual([2, 4])
  })
})

describe('C-07 the record of a decision', () => {
  it('gives the figures', () => {
    const one = agent('a', { active: 1, takenPlaces: [1], idleSince: now - 70 })
    const [assignment] = run(
      [one, agent('b', { active: 2, takenPlaces: [1, 2] })],
      conversation('c', { waitingSince: now - 50 }),
    ).assignments
    expect(assignment?.reason).toEqual({
      loadBefore: 1,
      maximum: 3,
      idleFor: 70,
      candidates: 2,
      waitedFor: 50,
      decidedBy: 'load',
    })
  })

  it('counts only those who could have had it at that moment', () => {
    const twoPlaces = agent('b', { maximum: 2, skillsets: [{ id: 'support' }, { id: 'sales' }] })
    const { assignments } = run(
      [agent('a', { maximum: 1 }), twoPlaces],
      conversation('1'),
      conversation('2'),
      conversation('3'),
    )
    expect(assignments.map(({ reason }) => reason.candidates)).toEqual([2, 1, 1])
  })

  it('says who was passed over and why', () => {
    const agents = [
      agent('winner', { skillsets: [{ id: 'support', priority: 2 }], idleSince: 5 }),
      agent('away', { ready: false }),
      agent('full', { active: 3, takenPlaces: [1, 2, 3] }),
      agent('lower'),
      agent('loaded', { skillsets: [{ id: 'support', priority: 2 }], active: 1, takenPlaces: [1] }),
      agent('recent', { skillsets: [{ id: 'support', priority: 2 }], idleSince: 6 }),
      agent('stranger', { skillsets: [{ id: 'sales' }] }),
      agent('stranger-away', { skillsets: [{ id: 'sales' }], ready: false }),
    ]
    const [assignment] = run(agents, conversation('c')).assignments
    expect(assignment?.agentId).toBe('winner')
    expect(assignment?.passedOver).toEqual([
      { agentId: 'away', why: 'not_ready' },
      { agentId: 'full', why: 'full' },
      { agentId: 'loaded', why: 'busier' },
      { agentId: 'lower', why: 'lower_priority' },
      { agentId: 'recent', why: 'idle_shorter' },
      { agentId: 'stranger', why: 'other_skillset' },
    ])
  })

  it('stays short however many are passed over or wait', () => {
    const agents = Array.from({ length: 99 }, (_, i) => agent(`a${i}`, { maximum: 1 }))
    const conversations = Array.from({ length: 999 }, (_, i) => conversation(`c${i}`, { waitingSince: i }))
    const { assignments, waiting } = run(agents, ...conversations)
    expect(assignments).toHaveLength(99)
    expect(assignments.every(({ passedOver }) => passedOver.length === PASSED_OVER_LIMIT)).toBe(true)
    expect(waiting.map(({ conversationId }) => conversationId)).toEqual(
      Array.from({ length: WAITING_LIMIT }, (_, i) => `c${99 + i}`),
    )
  })

  it('leaves the snapshot as it was, so that it can be stored and decided again', () => {
    const snapshot: RoutingSnapshot = {
      agents: [agent('a'), agent('b')],
      conversations: [conversation('2'), conversation('1')],
    }
    const before = JSON.stringify(snapshot)
    expect(decide(snapshot, now)).toEqual(decide(JSON.parse(before), now))
    expect(JSON.stringify(snapshot)).toBe(before)
  })
})
