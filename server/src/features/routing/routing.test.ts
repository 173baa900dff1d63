import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { written } from '../../testing/customers-write.ts'
import { expectFeedToMatch } from '../../testing/expect-feed.ts'
import { createWorld, demo, type Person, type World } from '../../testing/world.ts'

let world: World
let anna: Person
let carla: Person

beforeEach(async () => {
  world = await createWorld()
  anna = await world.signIn('anna@demo.test')
  carla = await world.signIn('carla@demo.test')
})
afterEach(() => world.end())

const ready = (person: Person) => person.call.setMyStatus({ body: { status: 'ready' } }).then(() => world.settle())
const mine = async (person: Person) =>
  (await person.call.listConversations({ query: { view: 'mine', limit: 200 } })).items
const write = (n: number, options = {}) =>
  world.post(written(`hello ${n}`, { from: `3936000000${String(n).padStart(2, '0')}`, ...options }))

test('A-STAT-02 A-STAT-03 A-CONV-02 a conversation waits until somebody of its skillset is Ready', async () => {
  const bruno = await world.signIn('bruno@demo.test')
  await ready(bruno)
  await write(1)
  expect(await mine(anna)).toEqual([])
  expect(await mine(bruno)).toEqual([])
  await expectFeedToMatch(world, anna, () => ready(anna))
  expect(await mine(anna)).toMatchObject([{ state: 'active', place: 1, openedAt: null, assignee: { id: anna.id } }])
})

test('A-LOGIN-11 a conversation goes to the skillset of the number it was written to', async () => {
  const bruno = await world.signIn('bruno@demo.test')
  await ready(anna)
  await ready(bruno)
  await write(1, { number: demo.sales })
  expect([await mine(anna), (await mine(bruno)).length]).toEqual([[], 1])
})

test('A-CONV-05 C-07 C-08 the maximum holds; the next agent gets the next, and the backlog drains when a place frees, oldest first', async () => {
  await ready(anna)
  const maximum = (await anna.call.getMe()).maximum
  for (let n = 0; n < maximum + 2; n++) await write(n)
  expect((await mine(anna)).map((c) => c.place)).toEqual(Array.from({ length: maximum }, (_, i) => i + 1))
  await ready(carla)
  expect(await mine(carla)).toHaveLength(2)
  await carla.call.setMyStatus({ body: { status: 'break' } })
  await write(90)
  await write(91)
  const second = (await mine(anna))[1] as { id: string }
  await anna.call.openConversation({ params: { id: second.id } })
  await expectFeedToMatch(world, anna, () => anna.call.closeConversation({ params: { id: second.id }, body: {} }))
  const now = await mine(anna)
  expect(now).toHaveLength(maximum)
  expect(now.find((c) => c.place === 2)?.customer.phone).toContain('39360000009'.concat('0'))
})

test('fewest active first, then longest idle', async () => {
  await ready(anna)
  await ready(carla)
  for (let n = 0; n < 4; n++) await write(n)
  expect([(await mine(anna)).length, (await mine(carla)).length]).toEqual([2, 2])
})

test('each assignment is stored with its inputs and says why', async () => {
  await ready(anna)
  await write(1)
  const tenantId = await tenantOf()
  const { rows } = await world.app.inTenant({ tenantId }, (tx) =>
    sql<{ snapshot: { agents: unknown[] }; outcome: { assignments: { agentId: string; reason: object }[] } }>`
      select snapshot, outcome from decisions where tenant_id = ${tenantId}`.execute(tx.sql),
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]?.outcome.assignments).toMatchObject([{ agentId: anna.id, reason: { loadBefore: 0 } }])
})

test('C-14 two processes route at once: nobody is overfilled, nothing is given twice', async () => {
  const other = await world.another()
  for (let n = 0; n < 12; n++) await write(n)
  const tenantId = await tenantOf()
  await Promise.all([ready(anna), ready(carla)])
  for (let i = 0; i < 5; i++) {
    world.app.wake('routing', tenantId)
    other.app.wake('routing', tenantId)
  }
  await Promise.all([world.settle(), other.settle()])
  const [a, c] = [await mine(anna), await mine(carla)]
  expect([a.length, c.length]).toEqual([4, 4])
  expect(new Set([...a, ...c].map((conversation) => conversation.id)).size).toBe(8)
})

const tenantOf = async (): Promise<number> => {
  const row = await world.app.database.platform
    .selectFrom('numbers')
    .select('tenant_id')
    .where('phone_number_id', '=', demo.support)
    .executeTakeFirstOrThrow()
  return row.tenant_id
}
