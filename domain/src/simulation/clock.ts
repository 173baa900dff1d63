import { couldHave } from '../routing/could-have.ts'
import { outcomeOf } from '../transfer/become.ts'
import { timerDue } from '../transfer/due.ts'
import { isToBreak } from '../transfer/offer.ts'
import type { TimerKind } from '../transfer/timers.ts'
import { asRoutingAgent, asRoutingConversation } from './as-routing.ts'
import { changeAgent, commit } from './commit.ts'
import { type ConversationRow, count, type World } from './world.ts'

/** Lets time pass (ms) and does what has become due, in its order. */
export function pass(world: World, ms: number): void {
  world.now += ms
  const due: { id: string; kind: TimerKind; dueAt: number }[] = []
  for (const [id, timers] of world.rows.timers)
    for (const { kind, dueAt } of timers) if (dueAt <= world.now) due.push({ id, kind, dueAt })
  if (due.length > 1) due.sort((a, b) => a.dueAt - b.dueAt)
  for (const { kind, id } of due) {
    const row = world.rows.open.get(id)
    // One that was due before this one may have changed everything.
    if (row === undefined || !world.rows.timers.get(id)?.some((timer) => timer.kind === kind)) continue
    const { condition } = row
    const owner = condition.assigneeId === null ? undefined : world.rows.agents.get(condition.assigneeId)
    const ownerPresent = owner !== undefined && owner.status !== 'offline'
    const surroundings = {
      skillsetOrder: world.skillsetOrder,
      othersCanHaveIt: othersCanHave(world, row),
      ownerPresent,
      botSkillsetId: world.menu?.otherwise ?? condition.skillsetId,
    }
    const outcome = timerDue(kind, condition, surroundings, world.settings, world.now)
    count(world, `due: ${kind}`)
    if (outcome === null) commit(world, row, outcomeOf(condition, world.settings))
    else if (kind === 'exclusive' && world.fault === 'lost_on_exclusive_end')
      commit(world, row, outcomeOf({ ...outcome.conversation, state: 'suspended' }, world.settings))
    else commit(world, row, outcome)
    if (outcome !== null && 'missedBy' in outcome && outcome.missedBy !== null) countMiss(world, outcome.missedBy)
  }
}

function countMiss(world: World, agentId: string): void {
  const agent = world.rows.agents.get(agentId)
  if (agent === undefined) return
  const misses = agent.misses + 1
  const isOver = isToBreak(misses, world.missesUntilBreak) && world.fault !== 'misses_forever'
  if (isOver) count(world, 'moved to break')
  changeAgent(
    world,
    agent,
    isOver ? { misses: 0, status: agent.status === 'ready' ? 'break' : agent.status } : { misses },
  )
}

function othersCanHave(world: World, row: ConversationRow): boolean {
  const { assigneeId, missedBy } = row.condition
  const asked = { ...asRoutingConversation(row), missedBy: assigneeId === null ? missedBy : [...missedBy, assigneeId] }
  for (const agent of world.rows.agents.values())
    if (couldHave(asRoutingAgent(world, agent), asked, world.now)) return true
  return false
}
