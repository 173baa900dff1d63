import { canSendFreely } from '../message/window.ts'
import { isToBreak } from '../transfer/offer.ts'
import { type Timer, type TimerKind, timersOf } from '../transfer/timers.ts'
import type { TransferTarget } from '../transfer/transfer.ts'
import type { ConversationRow, World } from './world.ts'

/** What must hold of everything that is stored, whatever has just happened. */
export function checkRows(world: World): void {
  const fail = (law: string, detail: string) => world.violations.push(`${law}: ${detail}`)
  // Bits instead of sets: this is looked at a million times.
  let customers = 0
  const places = new Map<string, number>()
  let withTimers = 0
  for (const row of world.rows.open.values()) {
    const { id, condition, place, customer } = row
    if (world.rows.closed.has(id)) fail('what is closed stays closed', id)
    if ((customers & (1 << customer)) !== 0) fail('a customer has one open conversation', id)
    customers |= 1 << customer
    if (!isSomewhere(world, row)) fail('each has an owner, a queue or a timer', `${id} ${condition.state}`)
    if ((condition.state === 'active') !== (place !== null)) fail('a place is for what is active', id)
    if (place !== null && condition.assigneeId !== null) {
      const taken = places.get(condition.assigneeId) ?? 0
      if ((taken & (1 << place)) !== 0) fail('a place is taken once', id)
      places.set(condition.assigneeId, taken | (1 << place))
    }
    if (condition.exclusive && condition.openedAt !== null) fail('what is opened is no longer exclusive', id)
    if (condition.botEndsAt !== null) checkBot(world, row, condition.botEndsAt, fail)
    if (checkTimers(world, row, fail)) withTimers++
  }
  if (withTimers !== world.rows.timers.size) fail('no timer without a reason', String(world.rows.timers.size))
  for (const { id, misses } of world.rows.agents.values())
    if (isToBreak(misses, world.missesUntilBreak)) fail('who misses too many gets a break', id)
}

/** What must hold of what is exclusive: asked as soon as time has passed, before anything else can have changed it. */
export function checkPromises(world: World): void {
  const fail = (law: string, detail: string) => world.violations.push(`${law}: ${detail}`)
  for (const [id, target] of world.promised) {
    const row = world.rows.open.get(id)
    if (row === undefined) world.promised.delete(id)
    else checkPromise(world, row, target, fail)
  }
}

type Fail = (law: string, detail: string) => void

function isSomewhere(world: World, { id, condition }: ConversationRow): boolean {
  const { state, assigneeId, queue } = condition
  if (state === 'waiting') return assigneeId === null && queue === null
  if (state === 'active') return assigneeId !== null && world.rows.agents.has(assigneeId) && queue === null
  if (state === 'parked') return queue === 'public' ? assigneeId === null : assigneeId !== null
  return assigneeId !== null && world.rows.timers.get(id)?.some(({ kind }) => kind === 'return') === true
}

function checkBot({ menu, now }: World, { id, condition }: ConversationRow, endsAt: number, fail: Fail): void {
  const { state, assigneeId, queue, exclusive, offerEndsAt, botAsked } = condition
  const isAlone = state === 'waiting' && assigneeId === null && queue === null && !exclusive && offerEndsAt === null
  if (!isAlone) fail('the bot or a human, never both', id)
  if (menu === null || botAsked < 1 || botAsked > menu.times || endsAt > now + menu.waitSeconds * 1000)
    fail('the bot comes to an end', id)
}

const none: readonly Timer[] = []

/** Returns whether it has any. */
function checkTimers(world: World, { id, condition }: ConversationRow, fail: Fail): boolean {
  const wanted = timersOf(condition, world.settings)
  const rows = world.rows.timers.get(id) ?? none
  const isExact = rows.length === wanted.length && wanted.every(({ kind, dueAt }, i) => isSame(rows[i], kind, dueAt))
  if (!isExact) fail('whatever will be due is a row', `${id} ${condition.state}`)
  if (wanted.some(({ dueAt }) => dueAt < world.now)) fail('what is due is done', id)
  return rows.length > 0
}

function isSame(timer: Timer | undefined, kind: TimerKind, dueAt: number): boolean {
  return timer !== undefined && timer.kind === kind && timer.dueAt === dueAt
}

function checkPromise(world: World, { id, condition }: ConversationRow, target: TransferTarget, fail: Fail): void {
  const { exclusive, expired, assigneeId, skillsetId, lastInboundAt } = condition
  if (!exclusive) {
    if (!expired || canSendFreely(lastInboundAt, world.now)) fail('exclusive never leaks', id)
    world.promised.delete(id)
    return
  }
  if (target.kind === 'user' && assigneeId !== target.id) fail('exclusive never leaks', id)
  if (target.kind === 'user') return
  const agent = assigneeId === null ? undefined : world.rows.agents.get(assigneeId)
  const isMember = agent === undefined || agent.skillsets.some((skillset) => skillset.id === target.id)
  if (skillsetId !== target.id || !isMember) fail('exclusive never leaks', id)
}
