import { isOffered } from '../conversation/lifecycle.ts'
import { agentWrote } from '../transfer/wait-queue.ts'
import { choosableStatuses } from '../user/status.ts'
import { changePresence, chooseStatus, close, open, takeTogether } from './agents.ts'
import { checkPromises, checkRows } from './check-rows.ts'
import { checkStuck } from './check-stuck.ts'
import { pass } from './clock.ts'
import { commit } from './commit.ts'
import { customerWrites } from './customers.ts'
import { finish } from './finish.ts'
import { handOver, putAway, takeOut, writeFirst } from './hand-over.ts'
import { route } from './route.ts'
import { type ConversationRow, count, crash, type Entry, type Fault, foundWorld, type World } from './world.ts'

/** What came of a run; `violations` is empty when all laws held, and names event and law otherwise. */
export interface Run {
  violations: string[]
  /** How many were stored before the end was sought, and in how many steps. */
  events: number
  steps: number
  tally: ReadonlyMap<string, number>
  log: readonly Entry[]
}

const customers = 9

/**
 * Lets things happen to the tenant of a seed until so many events are stored (a message, an assignment, a time-out, a status), checks
 * the laws after each thing, and then that all comes to an end. Stops at the first law that is broken.
 */
export function simulate(seed: number, events: number, fault: Fault | null = null): Run {
  const world = foundWorld(seed, fault)
  let steps = 0
  let routed = 0
  while (world.log.length < events && world.violations.length === 0) {
    steps++
    pass(world, stepOf(world))
    checkPromises(world)
    const isKilled = world.random.chance(1)
    happen(world)
    // What changes nothing kicks nobody; but now and then everybody is looked at, kicked or not.
    const isRouted = !isKilled && (world.log.length > routed || steps % 8 === 0)
    if (isKilled) killed(world)
    if (isRouted) {
      route(world)
      routed = world.log.length
    }
    checkPromises(world)
    checkRows(world)
    checkStuck(world, isRouted)
  }
  const stored = world.log.length
  if (world.violations.length === 0) finish(world)
  const violations = world.violations.map((violation) => `seed ${seed}, event ${stored}: ${violation}`)
  return { violations, events: stored, steps, tally: world.tally, log: world.log }
}

/** Between two things that happen lie seconds, now and then hours. */
function stepOf({ random }: World): number {
  if (random.chance(2)) return 1000 * random.upTo(12 * 3600)
  return 1000 * random.upTo(random.chance(20) ? 600 : 30)
}

/** The process is killed after a commit and before the routing run it should have caused. */
function killed(world: World): void {
  const before = world.rows
  crash(world)
  count(world, 'killed')
  const same = JSON.stringify([...before.open]) === JSON.stringify([...world.rows.open])
  if (!same) world.violations.push('what was stored is all there is: rows')
}

function happen(world: World): void {
  const { random } = world
  const draw = random.upTo(100)
  if (draw < 26) return customerWrites(world, random.upTo(customers))
  if (draw < 48) return on(world, isUnopened, (row) => open(world, row))
  if (draw < 56)
    return on(world, isOpen, (row) => void commit(world, row, agentWrote(row.condition, world.settings, world.now)))
  if (draw < 63) return on(world, isOpen, (row) => close(world, row))
  if (draw < 71) return on(world, isOpenOrAny(world), (row) => handOver(world, row))
  if (draw < 75) return on(world, isOpen, (row) => putAway(world, row))
  if (draw < 77) return on(world, isParked, (row) => takeOut(world, row))
  if (draw < 81)
    return on(
      world,
      () => true,
      (row) => takeTogether(world, row, somebody(world)),
    )
  return somethingWithAgents(world)
}

function somethingWithAgents(world: World): void {
  const agent = world.random.pick([...world.rows.agents.values()])
  if (agent === undefined) return
  if (agent.status === 'offline') return changePresence(world, agent, true)
  if (world.random.chance(20)) return changePresence(world, agent, false)
  if (world.random.chance(20))
    return writeFirst(world, world.random.chance(80) ? agent.id : null, world.random.upTo(customers))
  chooseStatus(world, agent, world.random.chance(70) ? 'ready' : (world.random.pick(choosableStatuses) ?? 'ready'))
}

function on(world: World, which: (row: ConversationRow) => boolean, act: (row: ConversationRow) => void): void {
  const rows: ConversationRow[] = []
  for (const row of world.rows.open.values()) if (which(row) && isReachable(world, row)) rows.push(row)
  const row = world.random.pick(rows)
  if (row !== undefined) act(row)
}

/** Whoever has it must be signed in to do something with it; what nobody has, anybody may. */
function isReachable(world: World, { condition }: ConversationRow): boolean {
  if (condition.assigneeId === null || condition.state === 'suspended') return true
  return world.rows.agents.get(condition.assigneeId)?.status !== 'offline'
}

const isUnopened = ({ condition }: ConversationRow) => isOffered(condition.state, condition.openedAt)
const isOpen = ({ condition }: ConversationRow) => condition.state === 'active' && condition.openedAt !== null
const isParked = ({ condition }: ConversationRow) => condition.state === 'parked' && condition.queue === 'personal'
/** Agents hand over what they work on; now and then a supervisor does so with any other. */
const isOpenOrAny = ({ random }: World) => (random.chance(25) ? () => true : isOpen)

const somebody = ({ rows, random }: World) =>
  [...rows.agents.values()].filter((it) => it.status !== 'offline' && random.chance(60))
