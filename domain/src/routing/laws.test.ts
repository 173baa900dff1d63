import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Decision, decide, type RoutingSnapshot } from './decide.ts'
import { reachOf } from './ladder.ts'
import { isPeculiar, type RoutingConversation, servedBefore } from './line.ts'
import type { RoutingAgent } from './pool.ts'

const now = 1000
const skillset = fc.constantFrom('red', 'green', 'blue')
const membership = fc.record(
  { id: skillset, priority: fc.nat(2), level: fc.integer({ min: 1, max: 3 }) },
  { requiredKeys: ['id'] },
)
const someAgent: fc.Arbitrary<RoutingAgent> = fc
  .record({
    id: fc.nat(99).map((n) => `agent-${n}`),
    skillsets: fc.uniqueArray(membership, { selector: ({ id }) => id, maxLength: 3 }),
    maximum: fc.nat(4),
    takenPlaces: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 5 }),
    idleSince: fc.nat(5),
    ready: fc.boolean(),
    recent: fc.nat(3),
  })
  .map((agent) => ({ ...agent, active: agent.takenPlaces.length }))
const agentId = fc.nat(99).map((n) => `agent-${n}`)
const someRung = fc.record(
  { afterMs: fc.nat(1200), skillsetIds: fc.uniqueArray(skillset), minimumLevel: fc.nat(3) },
  { requiredKeys: ['afterMs'] },
)
const plainConversation = {
  id: fc.nat(999).map((n) => `conversation-${n}`),
  skillsetId: fc.option(fc.oneof(skillset, fc.constant('nobody'))),
  priority: fc.nat(2),
  waitingSince: fc.nat(9),
}
const someConversation: fc.Arbitrary<RoutingConversation> = fc.oneof(
  { weight: 2, arbitrary: fc.record(plainConversation) },
  fc.record(
    {
      ...plainConversation,
      missedBy: fc.uniqueArray(agentId, { maxLength: 60 }),
      lastAgentId: agentId,
      ladder: fc.array(someRung, { maxLength: 3 }),
      stepSince: fc.nat(1000),
    },
    { requiredKeys: ['id', 'skillsetId', 'priority', 'waitingSince'] },
  ),
)
const someSnapshot: fc.Arbitrary<RoutingSnapshot> = fc.record({
  agents: fc.uniqueArray(someAgent, { selector: ({ id }) => id, maxLength: 10 }),
  conversations: fc.uniqueArray(someConversation, { selector: ({ id }) => id, maxLength: 25 }),
})

const may = (agent: RoutingAgent, conversation: RoutingConversation) =>
  agent.ready !== false && !conversation.missedBy?.includes(agent.id) && belongs(agent, conversation)

function belongs(agent: RoutingAgent, conversation: RoutingConversation): boolean {
  const { skillsetId, ladder = [], stepSince, waitingSince } = conversation
  const { skillsetIds, minimumLevel } = reachOf(skillsetId, ladder, stepSince ?? waitingSince, now)
  return skillsetIds.some((reached) =>
    reached === null
      ? minimumLevel <= 0
      : agent.skillsets.some(({ id, level = 0 }) => id === reached && level >= minimumLevel),
  )
}

function loadsAfter(snapshot: RoutingSnapshot, { assignments }: Decision): Map<string, number> {
  const loads = new Map(snapshot.agents.map((agent) => [agent.id, agent.active]))
  for (const { agentId } of assignments) loads.set(agentId, (loads.get(agentId) ?? 0) + 1)
  return loads
}

const law = (check: (snapshot: RoutingSnapshot, decision: Decision) => void) =>
  fc.assert(
    fc.property(someSnapshot, (snapshot) => check(snapshot, decide(snapshot, now))),
    { numRuns: 500 },
  )

describe('laws of routing', () => {
  it('C-08 A-CONV-05 nobody gets more than the maximum', () => {
    law((snapshot, decision) => {
      const loads = loadsAfter(snapshot, decision)
      for (const { agentId } of decision.assignments) {
        const agent = snapshot.agents.find(({ id }) => id === agentId)
        expect(loads.get(agentId)).toBeLessThanOrEqual(agent?.maximum ?? -1)
      }
    })
  })

  it('A-STAT-02 A-LOGIN-11 each goes once, to somebody Ready in its skillset', () => {
    law((snapshot, { assignments }) => {
      expect(new Set(assignments.map(({ conversationId }) => conversationId)).size).toBe(assignments.length)
      for (const { agentId, conversationId } of assignments) {
        const agent = snapshot.agents.find(({ id }) => id === agentId)
        const conversation = snapshot.conversations.find(({ id }) => id === conversationId)
        expect(agent && conversation && may(agent, conversation)).toBe(true)
      }
    })
  })

  it('C-07 nobody waits while somebody who may have it has a free place', () => {
    law((snapshot, decision) => {
      const loads = loadsAfter(snapshot, decision)
      const assigned = new Set(decision.assignments.map(({ conversationId }) => conversationId))
      const left = snapshot.conversations.filter(({ id }) => !assigned.has(id))
      const free = snapshot.agents.filter(({ id, maximum }) => (loads.get(id) ?? 0) < maximum)
      for (const conversation of left) expect(free.some((agent) => may(agent, conversation))).toBe(false)
      expect(decision.waiting.map(({ conversationId }) => conversationId).sort()).toEqual(
        left.map(({ id }) => id).sort(),
      )
    })
  })

  it('C-07 Q33 within a skillset the more urgent, then the older, is never overtaken', () => {
    law((snapshot, { assignments }) => {
      const turn = new Map(assignments.map(({ conversationId }, i) => [conversationId, i]))
      for (const a of snapshot.conversations) {
        for (const b of snapshot.conversations) {
          if (a.skillsetId !== b.skillsetId || isPeculiar(a) || isPeculiar(b) || !servedBefore(a, b)) continue
          expect(turn.get(a.id) ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(
            turn.get(b.id) ?? Number.POSITIVE_INFINITY,
          )
        }
      }
    })
  })

  it('Q33 B-13 nobody of the same rank in the skillset had fewer for the maximum when it was given', () => {
    law((snapshot, { assignments }) => {
      const loads = new Map(snapshot.agents.map(({ id, active }) => [id, active]))
      const given = new Map(snapshot.agents.map(({ id, recent = 0 }) => [id, recent]))
      const pressure = ({ id, maximum }: RoutingAgent) => ((loads.get(id) ?? 0) + (given.get(id) ?? 0)) / maximum
      for (const { agentId, conversationId, reason } of assignments) {
        const conversation = snapshot.conversations.find(({ id }) => id === conversationId)
        const rank = (agent: RoutingAgent) => {
          const member = agent.skillsets.find(({ id }) => id === conversation?.skillsetId)
          return (member?.priority ?? 0) * 10 + (member?.level ?? 0)
        }
        const winner = snapshot.agents.find(({ id }) => id === agentId)
        if (winner === undefined || conversation === undefined) throw new Error('assigned from nowhere')
        expect(reason.loadBefore).toBe(loads.get(agentId))
        for (const other of snapshot.agents) {
          const load = loads.get(other.id) ?? 0
          if (isPeculiar(conversation) || reason.decidedBy === 'last_agent') break
          if (!may(other, conversation) || load >= other.maximum) continue
          expect(rank(other)).toBeLessThanOrEqual(rank(winner))
          if (rank(other) === rank(winner)) expect(pressure(other)).toBeGreaterThanOrEqual(pressure(winner))
        }
        loads.set(agentId, reason.loadBefore + 1)
        given.set(agentId, (given.get(agentId) ?? 0) + 1)
      }
    })
  })

  it('A-CONV-05 places are free, different, and within the maximum', () => {
    law((snapshot, { assignments }) => {
      for (const { id, takenPlaces, maximum } of snapshot.agents) {
        const given = assignments.filter(({ agentId }) => agentId === id).map(({ place }) => place)
        expect(new Set([...takenPlaces, ...given]).size).toBe(takenPlaces.length + given.length)
        expect(given.every((place) => place >= 1 && place <= maximum)).toBe(true)
      }
    })
  })

  it('C-07 each assignment says why, and passes over nobody twice nor the one who got it', () => {
    law((_, { assignments }) => {
      for (const { agentId, reason, passedOver } of assignments) {
        expect(reason.candidates).toBeGreaterThanOrEqual(1)
        expect(reason.loadBefore).toBeLessThan(reason.maximum)
        const named = [agentId, ...passedOver.map((other) => other.agentId)]
        expect(new Set(named).size).toBe(named.length)
      }
    })
  })

  it('C-07 the order of the lists does not matter', () => {
    const shuffled = someSnapshot.chain((snapshot) =>
      fc.record({
        snapshot: fc.constant(snapshot),
        agents: fc.shuffledSubarray([...snapshot.agents], { minLength: snapshot.agents.length }),
        conversations: fc.shuffledSubarray([...snapshot.conversations], { minLength: snapshot.conversations.length }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ snapshot, agents, conversations }) => {
        expect(decide({ agents, conversations }, now)).toEqual(decide(snapshot, now))
      }),
      { numRuns: 500 },
    )
  })

  it('A-WAIT-02 one more agent never means fewer assignments', () => {
    fc.assert(
      fc.property(someSnapshot, someAgent, (snapshot, more) => {
        fc.pre(snapshot.agents.every(({ id }) => id !== more.id))
        const helped = decide({ ...snapshot, agents: [...snapshot.agents, more] }, now)
        expect(helped.assignments.length).toBeGreaterThanOrEqual(decide(snapshot, now).assignments.length)
      }),
      { numRuns: 500 },
    )
  })
})
