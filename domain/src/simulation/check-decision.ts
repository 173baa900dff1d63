import { couldHave } from '../routing/could-have.ts'
import { type Decision, decide, type RoutingSnapshot } from '../routing/decide.ts'
import { isPeculiar, servedBefore } from '../routing/line.ts'
import type { RoutingAgent } from '../routing/pool.ts'
import { asRoutingAgent, asRoutingConversation } from './as-routing.ts'
import { takenPlaces } from './commit.ts'
import type { World } from './world.ts'

/** What must hold of a routing run that has just been stored. */
export function checkDecision(world: World, snapshot: RoutingSnapshot, decision: Decision): void {
  const fail = (law: string, detail: string) => world.violations.push(`${law}: ${detail}`)
  for (const { agentId, conversationId } of decision.assignments) {
    const agent = world.rows.agents.get(agentId)
    const row = world.rows.open.get(conversationId)
    if (agent === undefined || row === undefined) {
      fail('routing gives what exists', conversationId)
      continue
    }
    if (takenPlaces(world, agentId).length > agent.maximum) fail('routing never goes over the maximum', agentId)
    if (agent.status !== 'ready') fail('routing gives to nobody who is not Ready', agentId)
    if (row.condition.assigneeId !== agentId) fail('what routing gives is taken', conversationId)
    if (row.condition.botEndsAt !== null) fail('nobody is offered what the bot has', conversationId)
    const asked = asRoutingConversation(row)
    const free = { ...asRoutingAgent(world, agent), active: 0, maximum: 1 }
    if (!couldHave(free, asked, world.now))
      fail('routing gives within the skillset, and not to who missed it', conversationId)
  }
  checkNobodyIsForgotten(world, fail)
  checkOrder(world, decision, fail)
  if (world.log.length % 16 === 0) checkSameAgain(world, snapshot, decision, fail)
}

type Fail = (law: string, detail: string) => void

function checkNobodyIsForgotten(world: World, fail: Fail): void {
  const agents: RoutingAgent[] = []
  for (const agent of world.rows.agents.values())
    if (agent.status === 'ready') agents.push(asRoutingAgent(world, agent))
  if (agents.length === 0) return
  for (const row of world.rows.open.values()) {
    if (row.condition.state !== 'waiting' || row.condition.botEndsAt !== null) continue
    const asked = asRoutingConversation(row)
    if (agents.some((agent) => couldHave(agent, asked, world.now)))
      fail('nobody waits while somebody could have it', row.id)
  }
}

function checkOrder(world: World, { assignments }: Decision, fail: Fail): void {
  if (assignments.length === 0) return
  const waiting = [...world.rows.open.values()].filter(
    ({ condition }) => condition.state === 'waiting' && condition.botEndsAt === null,
  )
  for (const { conversationId } of assignments) {
    const row = world.rows.open.get(conversationId)
    if (row === undefined) continue
    const given = asRoutingConversation(row)
    for (const left of waiting.map(asRoutingConversation)) {
      if (left.skillsetId !== given.skillsetId || isPeculiar(left) || isPeculiar(given)) continue
      if (servedBefore(left, given)) fail('the more urgent, then the older, is never overtaken', left.id)
    }
  }
}

function checkSameAgain(world: World, snapshot: RoutingSnapshot, decision: Decision, fail: Fail): void {
  const turned = { agents: snapshot.agents.toReversed(), conversations: snapshot.conversations.toReversed() }
  if (JSON.stringify(decide(turned, world.now)) !== JSON.stringify(decision))
    fail('the same input gives the same output', String(world.log.length))
}
