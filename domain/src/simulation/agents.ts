import type { Actor } from '../access/can.ts'
import { become, outcomeOf } from '../transfer/become.ts'
import { openOffer } from '../transfer/offer.ts'
import { agentBack, agentGone } from '../transfer/presence.ts'
import { hasPlace, take, takeRefusal } from '../transfer/take-over.ts'
import type { UserStatus } from '../user/status.ts'
import { changeAgent, commit, takenPlaces } from './commit.ts'
import { type AgentRow, type ConversationRow, count, type World } from './world.ts'

/** Signs an agent in or out, with what that does to his or her conversations. */
export function changePresence(world: World, agent: AgentRow, isHere: boolean): void {
  changeAgent(world, agent, { status: isHere ? 'back_office' : 'offline' })
  const become = isHere ? agentBack : agentGone
  for (const row of world.rows.open.values())
    if (row.condition.assigneeId === agent.id) commit(world, row, become(row.condition, world.settings, world.now))
  count(world, isHere ? 'signed in' : 'signed out')
}

/** Chooses a status; becoming Ready begins a new idle time and forgives what was missed. */
export function chooseStatus(world: World, agent: AgentRow, status: UserStatus): void {
  const isReady = status === 'ready'
  changeAgent(world, agent, isReady ? { status, idleSince: world.now, misses: 0 } : { status })
}

/** The agent opens what is offered. */
export function open(world: World, row: ConversationRow): void {
  const { assigneeId } = row.condition
  const agent = assigneeId === null ? undefined : world.rows.agents.get(assigneeId)
  if (!commit(world, row, openOffer(row.condition, world.settings, world.now)) || agent === undefined) return
  changeAgent(world, agent, { misses: 0 })
  world.promised.delete(row.id)
  count(world, 'opened')
}

/** The agent closes a conversation. */
export function close(world: World, row: ConversationRow): void {
  const { assigneeId } = row.condition
  const closed = become(row.condition, 'closed', {}, world.settings)
  if (!commit(world, row, closed && outcomeOf(closed.conversation, world.settings))) return
  if (assigneeId !== null) world.lastAgents.set(row.customer, assigneeId)
  world.promised.delete(row.id)
  count(world, 'closed')
}

/** Agents take the same conversation over at the same moment: each has seen it waiting before any has it. */
export function takeTogether(world: World, row: ConversationRow, agents: readonly AgentRow[]): void {
  const allowed = agents.filter((agent) => mayTake(world, row, agent))
  const told: string[] = []
  for (const { id } of allowed) {
    const outcome = take(row.condition, id, world.settings, world.now)
    const lock = world.fault === 'double_claim' ? 'overwrite' : 'compare'
    if (commit(world, row, outcome, undefined, lock)) told.push(id)
    else count(world, 'told who won')
  }
  if (told.length === 0) return
  count(world, row.condition.botEndsAt === null ? 'taken over' : 'taken over from the bot')
  if (told.length > 1) world.violations.push(`of several who take it one gets it: ${row.id} ${told.join()}`)
  const target = world.promised.get(row.id)
  if (target?.kind === 'user' || row.condition.queue === 'personal')
    world.violations.push(`what is somebody's alone is not taken over: ${row.id}`)
  world.promised.delete(row.id)
}

function mayTake(world: World, { condition }: ConversationRow, agent: AgentRow): boolean {
  const skillsetIds = agent.skillsets.map(({ id }) => id)
  const actor: Actor = { userId: agent.id, role: 'agent', isolated: agent.isolated, skillsetIds }
  const load = { active: takenPlaces(world, agent.id).length, maximum: agent.maximum }
  return takeRefusal(actor, condition, world.now) === null && hasPlace(load, false)
}
