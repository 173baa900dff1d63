import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createDeskWorld, type DeskWorld, hour, minute, refusalOf } from '../../testing/desk-world.ts'
import { expectFeedToMatch } from '../../testing/expect-feed.ts'
import type { Person } from '../../testing/world.ts'

let world: DeskWorld

beforeAll(async () => {
  world = await createDeskWorld()
})
afterAll(() => world.end())
beforeEach(() => world.clear())

const park = (by: Person, id: string, queue: 'public' | 'personal') =>
  by.call.transferConversation({ params: { id }, body: { to: { kind: 'wait_queue', queue } } })
const unpark = (by: Person, id: string) => by.call.unparkConversation({ params: { id } })
const ready = (person: Person) => person.call.setMyStatus({ body: { status: 'ready' } })
const idsOf = async (person: Person, view: 'mine' | 'queue' | 'waiting') =>
  (await person.call.listConversations({ query: { view } })).items.map((one) => one.id)
const silence = (seconds: number | null, queue: 'public' | 'personal' = 'personal') =>
  world.app.inTenant({ tenantId: 1 }, (tx) =>
    sql`update numbers set silence_seconds = ${seconds}, silence_queue = ${queue}`.execute(tx.sql),
  )
const answer = (by: Person, id: string) =>
  by.call.sendMessage({ params: { id }, body: { type: 'text', text: { body: 'I look into it' } } })

describe('the public wait queue', () => {
  test('A-WQ-01 Q20 it leaves my list and frees a place; status 2', async () => {
    const { anna } = world
    const { id, from } = await world.opened(anna)
    await expectFeedToMatch(world, anna, () => park(anna, id, 'public'))
    expect(await idsOf(anna, 'mine')).not.toContain(id)
    expect(await world.of(from)).toMatchObject({ state: 'parked', queue: 'public', assignee: null, place: null })
    expect((await anna.call.getWaitingSummary()).statuses).toMatchObject([
      { count: 0 },
      { status: 2, count: 1 },
      { count: 0 },
    ])
  })

  test('A-WQ-02 Q21 the customer writes: the first available agent of its skillset gets it', async () => {
    const { anna, carla } = world
    const { id, from } = await world.opened(anna)
    await park(anna, id, 'public')
    await ready(carla)
    await world.settle()
    expect((await world.of(from)).state).toBe('parked')
    await world.customer('Me again', { from })
    expect(await world.of(from)).toMatchObject({ state: 'active', assignee: { id: carla.id }, queue: null, unread: 1 })
  })

  test('A-WQ-02 nobody is Ready: it waits, status 1', async () => {
    const { anna } = world
    const { id, from } = await world.opened(anna)
    await park(anna, id, 'public')
    await world.customer('Me again', { from })
    expect(await world.of(from)).toMatchObject({ state: 'waiting', queue: null })
  })
})

describe('the personal wait queue', () => {
  test('A-WQ-03 A-MYWQ-01 it leaves my list and is in my wait queue, nobody else’s', async () => {
    const { anna, carla } = world
    const { id } = await world.opened(anna)
    await expectFeedToMatch(world, anna, () => park(anna, id, 'personal'))
    expect(await idsOf(anna, 'mine')).not.toContain(id)
    expect(await idsOf(anna, 'queue')).toEqual([id])
    expect(await idsOf(carla, 'queue')).toEqual([])
    expect(await idsOf(carla, 'waiting')).toContain(id)
    expect(await refusalOf(carla.call.takeConversation({ params: { id } }))).toBe('not_takeable')
  })

  test('A-WQ-04 A-MYWQ-04 Q22 the customer writes: it comes to me whatever my status, and over the maximum', async () => {
    const { anna, carla } = world
    const { id, from } = await world.opened(anna)
    await park(anna, id, 'personal')
    for (let n = 0; n < 4; n++) await world.opened(anna)
    await ready(carla)
    await expectFeedToMatch(world, anna, () => world.customer('Me again', { from }))
    expect(await world.of(from)).toMatchObject({ state: 'active', assignee: { id: anna.id }, place: 5, queue: null })
    expect((await world.of(from)).assignment?.cause).toBe('personal_queue')
  })

  test('A-WQ-04 Q22 I am away: it stays mine for half an hour, then anybody may have it', async () => {
    const { anna, carla } = world
    const { id, from } = await world.opened(anna)
    await park(anna, id, 'personal')
    await anna.call.signOut()
    await ready(carla)
    await world.customer('Me again', { from })
    expect(await world.of(from)).toMatchObject({ state: 'active', assignee: { id: anna.id }, openedAt: null })
    expect(await refusalOf(carla.call.takeConversation({ params: { id } }))).toBe('not_takeable')
    await world.later(31 * minute)
    expect(await world.of(from)).toMatchObject({ state: 'active', assignee: { id: carla.id } })
    Object.assign(anna, await world.signIn(anna.email))
  })

  test('A-MYWQ-02 A-MYWQ-03 unpaused it is open with me at once, and I can write', async () => {
    const { anna } = world
    const { id, from } = await world.opened(anna)
    await park(anna, id, 'personal')
    await expectFeedToMatch(world, anna, () => unpark(anna, id))
    expect(await world.of(from)).toMatchObject({ state: 'active', assignee: { id: anna.id }, queue: null })
    expect((await world.of(from)).openedAt).not.toBeNull()
    expect(await answer(anna, id)).toMatchObject({ status: 'queued' })
  })

  test('A-MYWQ-02 Q31 also after the window closed; then free text cannot be sent', async () => {
    const { anna } = world
    const { id } = await world.opened(anna)
    await park(anna, id, 'personal')
    await world.later(25 * hour)
    await unpark(anna, id)
    expect(await refusalOf(answer(anna, id))).toBe('window_closed')
  })

  test('A-MYWQ-02 by nobody else, and not twice', async () => {
    const { anna, carla } = world
    const { id } = await world.opened(anna)
    await park(anna, id, 'personal')
    expect(await refusalOf(unpark(carla, id))).toBe('conversation_not_parked')
    await unpark(anna, id)
    expect(await refusalOf(unpark(anna, id))).toBe('conversation_not_parked')
  })

  test('Q8 at the maximum only if the tenant lets people go over it', async () => {
    const { anna, elena } = world
    const { id } = await world.opened(anna)
    await park(anna, id, 'personal')
    for (let n = 0; n < 4; n++) await world.opened(anna)
    expect(await refusalOf(unpark(anna, id))).toBe('maximum_reached')
    await elena.call.changeRoutingSettings({ body: { overMaximum: true } })
    expect(await unpark(anna, id)).toMatchObject({ state: 'active', place: 5 })
    await elena.call.changeRoutingSettings({ body: { overMaximum: false } })
  })
})

describe('automatic parking', () => {
  test('A-WQ-05 Q23 X-24 the customer is silent past the limit: into my queue while I am signed in', async () => {
    const { anna } = world
    await silence(300)
    const { id, from } = await world.opened(anna)
    await answer(anna, id)
    await world.later(4 * minute)
    expect((await world.of(from)).state).toBe('active')
    await expectFeedToMatch(world, anna, () => world.later(2 * minute))
    expect(await world.of(from)).toMatchObject({ state: 'parked', queue: 'personal', assignee: { id: anna.id } })
    await silence(null)
  })

  test('X-24 the customer’s message stops the clock, the agent’s starts it', async () => {
    const { anna } = world
    await silence(300)
    const { id, from } = await world.opened(anna)
    await answer(anna, id)
    await world.later(4 * minute)
    await world.customer('Here I am', { from })
    await world.later(10 * minute)
    expect((await world.of(from)).state).toBe('active')
    await answer(anna, id)
    await world.later(4 * minute)
    expect((await world.of(from)).state).toBe('active')
    await world.later(2 * minute)
    expect((await world.of(from)).state).toBe('parked')
    await silence(null)
  })

  test('A-WQ-05 Q23 into the public queue where the number says so', async () => {
    const { anna } = world
    await silence(300, 'public')
    const { id, from } = await world.opened(anna)
    await answer(anna, id)
    await world.later(6 * minute)
    expect(await world.of(from)).toMatchObject({ state: 'parked', queue: 'public', assignee: null })
    await silence(null)
  })

  test('A-WQ-06 no limit, no move', async () => {
    const { anna } = world
    const { id, from } = await world.opened(anna)
    await answer(anna, id)
    await world.later(48 * hour)
    expect((await world.of(from)).state).toBe('active')
  })

  test('X-23 the clock is a row: another process that was not there when it was set acts on it', async () => {
    const { anna } = world
    await silence(300)
    const { id, from } = await world.opened(anna)
    await answer(anna, id)
    const other = await world.another()
    world.clock.advance(6 * minute)
    other.app.wake('timers', 1)
    await other.settle()
    expect((await world.of(from)).state).toBe('parked')
    await silence(null)
  })
})
