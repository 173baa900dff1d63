import { outcomeOf } from '../transfer/become.ts'
import { type Condition, unclaimed } from '../transfer/condition.ts'
import { customerWrote } from '../transfer/wait-queue.ts'
import { botGreets, botListens } from './bot.ts'
import { commit } from './commit.ts'
import { type ConversationRow, count, type World } from './world.ts'

/** A customer writes: into the open conversation, or a new one begins. */
export function customerWrites(world: World, customer: number): void {
  for (const row of world.rows.open.values()) if (row.customer === customer) return writesInto(world, row)
  const id = `c${world.log.length}`
  const row = newConversation(world, id, customer)
  if (!botGreets(world, row)) commit(world, row, outcomeOf(row.condition, world.settings))
  count(world, 'new conversation')
}

function writesInto(world: World, row: ConversationRow): void {
  const { condition } = row
  const owner = condition.assigneeId === null ? undefined : world.rows.agents.get(condition.assigneeId)
  const ownerPresent = owner !== undefined && owner.status !== 'offline'
  if (!commit(world, row, customerWrote(condition, { ownerPresent }, world.settings, world.now)))
    world.violations.push(`a customer is never refused: ${row.id}`)
  botListens(world, row.id)
  if (condition.state !== 'parked') return
  count(world, `woke up from ${condition.queue}`)
  const after = world.rows.open.get(row.id)?.condition
  if (condition.queue === 'personal' && after?.assigneeId !== condition.assigneeId)
    world.violations.push(`a personal queue wakes up for its owner: ${row.id}`)
}

function newConversation(world: World, id: string, customer: number): ConversationRow {
  const { random, now } = world
  const condition: Condition = {
    ...unclaimed,
    skillsetId: random.chance(90) ? (random.pick(world.skillsetOrder) ?? null) : null,
    waitingSince: now,
    lastInboundAt: now,
    stepSince: now,
  }
  const last = world.lastAgents.get(customer)
  const ladder = [
    { afterMs: 0, minimumLevel: 1 },
    { afterMs: 120_000, minimumLevel: 0, skillsetIds: ['s0', 's1'] },
  ]
  const routing = {
    priority: random.chance(20) ? 1 : 0,
    ...(last !== undefined && random.chance(50) ? { lastAgentId: last } : {}),
    ...(random.chance(15) ? { ladder } : {}),
  }
  return { id, customer, condition, place: null, revision: 0, routing }
}
