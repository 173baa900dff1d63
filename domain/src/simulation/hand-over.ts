import { reachOut } from '../transfer/reach-out.ts'
import { transferRefusal, transferTo } from '../transfer/transfer.ts'
import { park, unpark } from '../transfer/wait-queue.ts'
import { commit } from './commit.ts'
import { type ConversationRow, count, type World } from './world.ts'

/** Hands a conversation over to somebody drawn by lot, in a way drawn by lot. */
export function handOver(world: World, row: ConversationRow): void {
  const { random, settings, now } = world
  const mode = random.chance(50) ? 'exclusive' : 'immediate'
  const users = [...world.rows.agents.keys()].filter((id) => id !== row.condition.assigneeId)
  const target = random.chance(50)
    ? { kind: 'user' as const, id: random.pick(users) ?? 'a0' }
    : { kind: 'skillset' as const, id: random.pick(['s0', 's1', 's2']) ?? 's0' }
  if (transferRefusal(row.condition, mode, now) !== null) return
  if (!commit(world, row, transferTo(row.condition, target, mode, settings, now))) return
  count(world, `transfer: ${mode} to ${target.kind}`)
  if (mode === 'exclusive') world.promised.set(row.id, target)
  else world.promised.delete(row.id)
}

/** Puts a conversation into one of the wait queues. */
export function putAway(world: World, row: ConversationRow): void {
  const queue = world.random.chance(50) ? 'public' : 'personal'
  if (!commit(world, row, park(row.condition, queue, world.settings, world.now))) return
  world.promised.delete(row.id)
  count(world, `parked: ${queue}`)
}

/** An agent writes to a customer with whom nothing is open, by a template; now and then nobody in person does. */
export function writeFirst(world: World, senderId: string | null, customer: number): void {
  for (const row of world.rows.open.values()) if (row.customer === customer) return
  const outcome = reachOut(senderId, world.random.pick(world.skillsetOrder) ?? null, world.settings, world.now)
  const id = `t${world.log.length}`
  commit(
    world,
    { id, customer, condition: outcome.conversation, place: null, revision: 0, routing: { priority: 0 } },
    outcome,
  )
  count(world, `template: ${senderId === null ? 'by nobody' : 'in person'}`)
}

/** Takes a conversation out of its owner's queue. */
export function takeOut(world: World, row: ConversationRow): void {
  if (commit(world, row, unpark(row.condition, world.settings, world.now))) count(world, 'unparked')
}
