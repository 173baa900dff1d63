import { dayAt } from '@centralino/domain/schedule/day.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createDeskWorld, type DeskWorld, hour, refusalOf } from '../../testing/desk-world.ts'

let world: DeskWorld

beforeAll(async () => {
  world = await createDeskWorld()
  // In the middle of a day: the hours of a test do not run over midnight.
  const { from } = dayAt(world.clock.now(), 'Europe/Rome')
  await world.later(from + 33 * hour - world.clock.now())
})
beforeEach(() => world.clear())
afterAll(() => world.end())

const figures = async (who: keyof Pick<DeskWorld, 'anna' | 'carla' | 'bruno'>) => {
  const { total, closed, active, awaiting, taken } = await world[who].call.getToday()
  return { total, closed, active, awaiting, taken: taken.reduce((sum, { count }) => sum + count, 0) }
}

test('who may not: the figures are one’s own, and what went to somebody else is only counted', async () => {
  const before = await figures('carla')
  const { id } = await world.opened(world.anna)
  expect(await figures('carla')).toEqual(before)
  const carla = await world.carla.call.getMe()
  await world.anna.call.transferConversation({
    params: { id },
    body: { to: { kind: 'user', id: carla.id, mode: 'exclusive' } },
  })
  await world.carla.call.openConversation({ params: { id } })
  const { items, elsewhere } = await world.anna.call.listToday({ query: { of: 'taken' } })
  expect(items.map((each) => each.id)).not.toContain(id)
  expect(elsewhere).toBeGreaterThan(0)
  // What is behind a figure can be read, and what went elsewhere has no way by its id either.
  for (const item of items) expect((await world.anna.call.getHistory({ params: { id: item.id } })).id).toBe(item.id)
  expect(await refusalOf(world.anna.call.getHistory({ params: { id } }))).toBe('not_found')
})

test('A-DASH-02 A-DASH-03 A-DASH-04 total is closed today plus active now, whenever it was opened', async () => {
  const before = await figures('anna')
  const one = await world.opened(world.anna)
  await world.opened(world.anna)
  await world.anna.call.closeConversation({ params: { id: one.id }, body: {} })
  expect(await figures('anna')).toEqual({
    ...before,
    closed: before.closed + 1,
    active: before.active + 1,
    total: before.total + 2,
    taken: before.taken + 2,
  })
  const { items } = await world.anna.call.listToday({ query: { of: 'closed' } })
  expect(items[0]?.id).toBe(one.id)
  expect((await world.anna.call.listToday({ query: { of: 'total' } })).items).toHaveLength(before.total + 2)
})

test('A-DASH-05 awaiting transfer is what nobody has opened yet, and an isolated agent counts the own skillsets', async () => {
  const [anna, bruno] = [await figures('anna'), await figures('bruno')]
  await world.customer('to Support')
  expect((await figures('anna')).awaiting).toBe(anna.awaiting + 1)
  expect((await figures('bruno')).awaiting).toBe(bruno.awaiting)
  const [untouched] = (await world.anna.call.getWaitingSummary()).statuses
  expect((await figures('anna')).awaiting).toBe(untouched?.count)
})

test('A-DASH-06 A-STAT-06 the agents are counted by status, those who are gone included', async () => {
  await world.anna.call.setMyStatus({ body: { status: 'ready' } })
  await world.carla.call.setMyStatus({ body: { status: 'break' } })
  const { agents } = await world.anna.call.getToday()
  const { users } = await world.anna.call.getDesk()
  const theirs = users.filter(({ role }) => role === 'agent')
  expect(agents.ready + agents.back_office + agents.break + agents.offline).toBeGreaterThanOrEqual(theirs.length)
  expect(agents).toMatchObject({ ready: 1, break: 1 })
})

test('A-DASH-07 by hour: where a conversation first became mine; back from a wait queue it counts no second time', async () => {
  const hours = async () => (await world.anna.call.getToday()).taken
  const before = await hours()
  const { id } = await world.opened(world.anna)
  await world.anna.call.transferConversation({
    params: { id },
    body: { to: { kind: 'wait_queue', queue: 'personal' } },
  })
  await world.later(hour)
  await world.anna.call.unparkConversation({ params: { id } })
  const after = await hours()
  expect(after).toHaveLength(before.length + 1)
  expect(after.at(-1)?.count).toBe(0)
  expect(after.at(-2)?.count).toBe((before.at(-1)?.count ?? 0) + 1)
  const from = after.at(-2)?.from as string
  expect((await world.anna.call.listToday({ query: { of: 'taken', from } })).items[0]?.id).toBe(id)
})

test('C-22 A-DASH-01 at midnight of the tenant a new day begins: closed is nought, active stays', async () => {
  const one = await world.opened(world.anna)
  await world.anna.call.closeConversation({ params: { id: one.id }, body: {} })
  await world.opened(world.anna)
  const today = await world.anna.call.getToday()
  await world.later(Date.parse(today.until) - world.clock.now())
  const next = await world.anna.call.getToday()
  expect(next.from).toBe(today.until)
  expect(next).toMatchObject({ closed: 0, active: today.active, total: today.active })
  expect(next.taken).toEqual([{ from: next.from, count: 0 }])
})
