import { describe, expect, it } from 'vitest'
import { decide } from './decide.ts'
import { reachOf, stepsOf } from './ladder.ts'
import type { RoutingConversation } from './line.ts'
import type { RoutingAgent } from './pool.ts'

const now = 10_000_000
const agent = (id: string, more: Partial<RoutingAgent> = {}): RoutingAgent => ({
  id,
  skillsets: [{ id: 'support' }],
  maximum: 4,
  active: 0,
  takenPlaces: [],
  idleSince: 0,
  ...more,
})
const busy = (id: string, active: number, more: Partial<RoutingAgent> = {}) =>
  agent(id, { active, takenPlaces: Array.from({ length: active }, (_, i) => i + 1), ...more })
const conversation = (id: string, more: Partial<RoutingConversation> = {}): RoutingConversation => ({
  id,
  skillsetId: 'support',
  priority: 0,
  waitingSince: 0,
  ...more,
})
const run = (agents: RoutingAgent[], ...conversations: RoutingConversation[]) => decide({ agents, conversations }, now)
const pairs = (agents: RoutingAgent[], ...conversations: RoutingConversation[]) =>
  run(agents, ...conversations).assignments.map((it) => `${it.conversationId}→${it.agentId}`)
const decidedBy = (agents: RoutingAgent[], ...conversations: RoutingConversation[]) =>
  run(agents, ...conversations).assignments.map(({ reason }) => reason.decidedBy)

describe('what counts as load', () => {
  it('C-07 B-13 the active ones relative to the maximum', () => {
    expect(pairs([busy('a', 2, { maximum: 3 }), busy('b', 4, { maximum: 10 })], conversation('1'))).toEqual(['1→b'])
  })

  it('C-07 also those given in the last minutes, so that whoever closes fast or comes back is not flooded', () => {
    expect(pairs([busy('a', 1, { recent: 3 }), busy('b', 2)], conversation('1'))).toEqual(['1→b'])
    const four = ['1', '2', '3', '4'].map((id) => conversation(id))
    const back = agent('back', { idleSince: now })
    expect(pairs([back, busy('b', 3, { maximum: 6 }), busy('c', 3, { maximum: 6 })], ...four)).toEqual([
      '1→back',
      '2→b',
      '3→c',
      '4→back',
    ])
  })

  it('C-07 by the first version of the rules it was the number of active ones', () => {
    const agents = [busy('a', 2, { maximum: 3, recent: 9 }), busy('b', 4, { maximum: 10 })]
    const snapshot = { agents, conversations: [conversation('1')] }
    expect(decide(snapshot, now, 1).assignments.map(({ agentId }) => agentId)).toEqual(['a'])
  })
})

describe('who missed it', () => {
  it('A-TRF-05 C-09 is passed over, and the record says so', () => {
    const [assignment] = run([agent('a'), busy('b', 3)], conversation('1', { missedBy: ['a'] })).assignments
    expect(assignment?.agentId).toBe('b')
    expect(assignment?.reason).toMatchObject({ candidates: 1, decidedBy: 'only_one' })
    expect(assignment?.passedOver).toEqual([{ agentId: 'a', why: 'missed_it' }])
  })

  it('A-TRF-05 when all did it goes on waiting, and holds up nobody', () => {
    const decision = run([agent('a')], conversation('1', { missedBy: ['a'] }), conversation('2', { waitingSince: 1 }))
    expect(decision.assignments.map((it) => it.conversationId)).toEqual(['2'])
    expect(decision.waiting).toEqual([{ conversationId: '1', why: 'all_missed' }])
  })

  it('A-TRF-05 not even when more than a decision names wait in front', () => {
    const missed = Array.from({ length: 200 }, (_, i) => conversation(`m${i}`, { missedBy: ['a'], priority: 1 }))
    const decision = run([agent('a')], ...missed, conversation('last'), conversation('z', { missedBy: ['b'] }))
    expect(decision.assignments.map((it) => it.conversationId)).toEqual(['last', 'z'])
  })

  it.each<[string, RoutingAgent[], string]>([
    ['nobody_ready', [agent('a', { ready: false })], 'nobody_ready'],
    ['all_full', [busy('a', 4), busy('b', 4)], 'all_full'],
    ['no_agent_in_skillset', [agent('a', { skillsets: [] })], 'no_agent_in_skillset'],
  ])('A-WAIT-02 waiting says why: %s', (_, agents, why) => {
    expect(run(agents, conversation('1', { missedBy: ['b'] })).waiting).toEqual([{ conversationId: '1', why }])
  })
})

describe('the last agent', () => {
  it('Q33 C-07 gets it first, whoever is better or idler', () => {
    const better = agent('better', { skillsets: [{ id: 'support', priority: 9 }] })
    const [assignment] = run([better, busy('last', 3)], conversation('1', { lastAgentId: 'last' })).assignments
    expect(assignment?.agentId).toBe('last')
    expect(assignment?.reason).toMatchObject({ decidedBy: 'last_agent', candidates: 2 })
    expect(assignment?.passedOver).toEqual([{ agentId: 'better', why: 'not_last_agent' }])
  })

  it.each<[string, RoutingAgent, Partial<RoutingConversation>]>([
    ['full', busy('last', 4), {}],
    ['not Ready', agent('last', { ready: false }), {}],
    ['of another skillset', agent('last', { skillsets: [{ id: 'sales' }] }), {}],
    ['who missed it', agent('last'), { missedBy: ['last'] }],
  ])('Q33 but not one who is %s', (_, last, more) => {
    expect(pairs([agent('other'), last], conversation('1', { lastAgentId: 'last', ...more }))).toEqual(['1→other'])
  })

  it('Q33 not beyond the maximum, however many come back', () => {
    const all = ['1', '2', '3'].map((id) => conversation(id, { lastAgentId: 'last' }))
    expect(pairs([agent('other'), busy('last', 2)], ...all)).toEqual(['1→last', '2→last', '3→other'])
  })
})

describe('the ladder', () => {
  const ladder = [
    { afterMs: 0, minimumLevel: 3 },
    { afterMs: 60_000, minimumLevel: 1 },
    { afterMs: 30_000, skillsetIds: ['sales'] },
  ]

  it.each([
    [0, ['support'], 3],
    [59_999, ['support'], 3],
    [60_000, ['support'], 1],
    [90_000, ['support', 'sales'], 1],
  ])('C-07 after %i ms reaches %j from level %i', (after, skillsetIds, minimumLevel) => {
    expect(reachOf('support', ladder, now - after, now)).toEqual({ skillsetIds, minimumLevel })
  })

  it('C-07 says when it goes on', () => {
    expect(stepsOf(ladder)).toEqual([0, 60_000, 90_000])
  })

  it('C-07 counts from coming to the skillset, not from the first wait', () => {
    const low = agent('low', { skillsets: [{ id: 'support', level: 1 }] })
    const long = conversation('1', { ladder, waitingSince: 0 })
    expect(pairs([low], { ...long, stepSince: now - 59_999 })).toEqual([])
    expect(pairs([low], { ...long, stepSince: now - 60_000 })).toEqual(['1→low'])
    expect(pairs([low], long)).toEqual(['1→low'])
  })

  it('C-07 the own skillset comes before those it is widened to', () => {
    const own = busy('own', 3, { skillsets: [{ id: 'support', level: 1 }] })
    const other = agent('other', { skillsets: [{ id: 'sales', level: 5 }] })
    const both = [conversation('1', { ladder }), conversation('2', { ladder })]
    expect(pairs([own, other], ...both)).toEqual(['1→own', '2→other'])
  })
})

describe('what decided', () => {
  const rank = (priority: number, level: number) => ({ skillsets: [{ id: 'support', priority, level }] })

  it.each<[string, RoutingAgent[]]>([
    ['only_one', [agent('a'), busy('b', 4), agent('c', { ready: false })]],
    ['priority', [agent('a', rank(1, 0)), agent('b', rank(0, 9))]],
    ['level', [agent('a', rank(1, 2)), agent('b', rank(1, 1)), agent('c', rank(0, 2))]],
    ['load', [busy('a', 1), busy('b', 2), agent('c', { ...rank(-1, 0) })]],
    ['idle', [agent('a'), agent('b', { idleSince: 1 }), busy('c', 1)]],
    ['order', [agent('a'), agent('b'), busy('c', 1)]],
  ])('C-07 %s', (by, agents) => {
    expect(decidedBy(agents, conversation('1'))).toEqual([by])
    expect(decidedBy([...agents, agent('z')], conversation('1', { missedBy: ['z'] }))).toEqual([by])
  })
})
