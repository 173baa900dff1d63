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

const transfer = (
  by: Person,
  id: string,
  to: { kind: 'user' | 'skillset'; id: string },
  mode: 'immediate' | 'exclusive',
) => by.call.transferConversation({ params: { id }, body: { to: { ...to, mode } } })
const toUser = (person: Person) => ({ kind: 'user' as const, id: person.id })
const ready = (person: Person) => person.call.setMyStatus({ body: { status: 'ready' } })
const eventsOf = async (id: string) => {
  const { items } = await world.dario.call.listMessages({ params: { id }, query: {} })
  return items.filter(({ type }) => type === 'event').map(({ content }) => content)
}

describe('transfer to a user', () => {
  test('A-TRF-04 A-TRF-16 C-19 immediate: it leaves my list and is offered to the one chosen, with a line by System', async () => {
    const { anna, carla } = world
    const { id } = await world.opened(anna)
    await expectFeedToMatch(world, anna, () => transfer(anna, id, toUser(carla), 'immediate'))
    const mine = await anna.call.listConversations({ query: { view: 'mine' } })
    expect(mine.items.map((one) => one.id)).not.toContain(id)
    const offered = await carla.call.getConversation({ params: { id } })
    expect(offered).toMatchObject({ state: 'active', openedAt: null, assignee: { id: carla.id }, exclusive: false })
    expect(Date.parse(offered.offerEndsAt ?? '')).toBeGreaterThan(world.clock.now() + 2 * minute)
    expect(offered.assignment).toMatchObject({ cause: 'transfer', by: { name: 'Anna Bianchi' } })
    expect(await eventsOf(id)).toEqual([
      {
        event: 'transferred',
        by: { id: anna.id, name: 'Anna Bianchi' },
        to: { kind: 'user', id: carla.id, name: 'Carla Rossi' },
        mode: 'immediate',
      },
    ])
  })

  test('A-TRF-16 the receiver hears of it by the feed alone', async () => {
    const { anna, carla } = world
    const { id } = await world.opened(anna)
    await expectFeedToMatch(world, carla, () => transfer(anna, id, toUser(carla), 'immediate'))
  })

  test('A-TRF-05 Q17 Q18 no response in time: it goes to the next Ready agent of its skillset, and the one who missed it is told', async () => {
    const { anna, carla } = world
    const { id, from } = await world.opened(anna)
    await transfer(anna, id, toUser(carla), 'immediate')
    await ready(anna)
    await world.later(2 * minute)
    expect((await world.of(from)).assignee?.id).toBe(carla.id)
    await expectFeedToMatch(world, carla, () => world.later(2 * minute))
    expect(await world.of(from)).toMatchObject({ state: 'active', assignee: { id: anna.id }, openedAt: null })
    expect((await eventsOf(id)).at(-1)).toMatchObject({ event: 'missed', by: { name: 'Carla Rossi' } })
  })

  test('A-TRF-05 Q18 nobody else is Ready: it waits in its skillset, status 1', async () => {
    const { anna, carla } = world
    const { id, from } = await world.opened(anna)
    await transfer(anna, id, toUser(carla), 'immediate')
    await world.later(4 * minute)
    expect(await world.of(from)).toMatchObject({ state: 'waiting', assignee: null, skillset: { name: 'Support' } })
  })

  test('A-TRF-05 opened in time it stays, and no timer is left', async () => {
    const { anna, carla } = world
    const { id, from } = await world.opened(anna)
    await transfer(anna, id, toUser(carla), 'immediate')
    await carla.call.openConversation({ params: { id } })
    await world.later(hour)
    expect(await world.of(from)).toMatchObject({ state: 'active', assignee: { id: carla.id }, offerEndsAt: null })
  })

  test('A-TRF-06 exclusive: it stays for that user whatever the wait, and is nobody else’s', async () => {
    const { anna, bruno, carla } = world
    const { id, from } = await world.opened(anna)
    await transfer(anna, id, toUser(bruno), 'exclusive')
    await ready(anna)
    await ready(carla)
    await world.later(20 * hour)
    expect(await world.of(from)).toMatchObject({
      state: 'active',
      openedAt: null,
      exclusive: true,
      assignee: { id: bruno.id },
    })
    expect(await refusalOf(carla.call.takeConversation({ params: { id } }))).toBe('not_takeable')
    await bruno.call.openConversation({ params: { id } })
    expect(await world.of(from)).toMatchObject({ exclusive: false, assignee: { id: bruno.id } })
  })

  test('A-TRF-07 Q19 at the end of the 24 hours the hold ends: it waits again, marked expired', async () => {
    const { anna, bruno } = world
    const { id, from } = await world.opened(anna)
    await transfer(anna, id, toUser(bruno), 'exclusive')
    await world.later(24 * hour + minute)
    expect(await world.of(from)).toMatchObject({ state: 'waiting', exclusive: false, expired: true, assignee: null })
    expect((await eventsOf(id)).at(-1)).toEqual({ event: 'expired' })
  })

  test('A-TRF-07 what the customer writes meanwhile moves the end', async () => {
    const { anna, bruno } = world
    const { id, from } = await world.opened(anna)
    await transfer(anna, id, toUser(bruno), 'exclusive')
    await world.later(20 * hour)
    await world.customer('Still there?', { from })
    await world.later(5 * hour)
    expect(await world.of(from)).toMatchObject({ exclusive: true, assignee: { id: bruno.id } })
    await world.later(20 * hour)
    expect(await world.of(from)).toMatchObject({ exclusive: false, expired: true })
  })

  test('A-TRF-07 Q19 or is closed, if the tenant prefers that', async () => {
    const { anna, bruno, elena } = world
    await elena.call.changeRoutingSettings({ body: { exclusiveEnd: 'close' } })
    const { id, from } = await world.opened(anna)
    await transfer(anna, id, toUser(bruno), 'exclusive')
    await world.later(25 * hour)
    expect((await world.of(from)).state).toBe('closed')
    await elena.call.changeRoutingSettings({ body: { exclusiveEnd: 'requeue' } })
  })

  test('Q19 exclusive needs the customer’s 24 hours', async () => {
    const { anna, carla } = world
    const { id } = await world.opened(anna)
    await world.later(25 * hour)
    expect(await refusalOf(transfer(anna, id, toUser(carla), 'exclusive'))).toBe('window_closed')
    await transfer(anna, id, toUser(carla), 'immediate')
  })
})

describe('transfer to a skillset', () => {
  test('A-TRF-09 A-TRF-11 the first available agent of it gets it', async () => {
    const { anna, bruno } = world
    const { id, from } = await world.opened(anna)
    await transfer(anna, id, { kind: 'skillset', id: await world.skillset('Sales') }, 'immediate')
    expect(await world.of(from)).toMatchObject({ state: 'waiting', skillset: { name: 'Sales' }, assignee: null })
    await ready(bruno)
    await world.settle()
    expect(await world.of(from)).toMatchObject({ state: 'active', assignee: { id: bruno.id } })
  })

  test('A-TRF-12 Q18 no response: it goes on to the next skillset of the number, then to the general queue', async () => {
    const { anna } = world
    const sales = await world.skillset('Sales')
    const { id, from } = await world.opened(anna)
    await transfer(anna, id, { kind: 'skillset', id: sales }, 'immediate')
    await world.later(4 * minute)
    expect(await world.of(from)).toMatchObject({ state: 'waiting', skillset: { name: 'Support' } })
    await world.later(4 * minute)
    expect(await world.of(from)).toMatchObject({ state: 'waiting', skillset: null })
  })

  test('A-TRF-13 exclusive: only that skillset, whatever the wait', async () => {
    const { anna, bruno, carla } = world
    const { id, from } = await world.opened(anna)
    await transfer(anna, id, { kind: 'skillset', id: await world.skillset('Sales') }, 'exclusive')
    await ready(carla)
    await world.later(10 * hour)
    expect(await world.of(from)).toMatchObject({ state: 'waiting', exclusive: true, skillset: { name: 'Sales' } })
    await ready(bruno)
    await world.settle()
    expect(await world.of(from)).toMatchObject({ state: 'active', assignee: { id: bruno.id } })
    await world.later(4 * minute)
    expect(await world.of(from)).toMatchObject({ exclusive: true, skillset: { name: 'Sales' } })
  })

  test('A-TRF-14 Q19 until the 24 hours end', async () => {
    const { anna } = world
    const { id, from } = await world.opened(anna)
    await transfer(anna, id, { kind: 'skillset', id: await world.skillset('Sales') }, 'exclusive')
    await world.later(25 * hour)
    expect(await world.of(from)).toMatchObject({ state: 'waiting', exclusive: false, expired: true })
  })
})

describe('whom it can be transferred to', () => {
  test('A-TRF-01 A-TRF-02 A-TRF-03 X-22 everybody but oneself and who is disabled, with status and load', async () => {
    const { anna, carla } = world
    const { id } = await world.opened(anna)
    await ready(carla)
    const { users, skillsets } = await anna.call.listTransferTargets({ params: { id } })
    expect(users.map((user) => user.name)).toEqual(['Bruno Ferri', 'Carla Rossi', 'Dario Conti', 'Elena Greco'])
    expect(users.find((user) => user.id === carla.id)).toMatchObject({ ready: true, maximum: 4, status: 'ready' })
    expect(skillsets.find((one) => one.name === 'Support')).toMatchObject({ ready: 1, members: 2 })
    expect(skillsets.find((one) => one.name === 'Sales')).toMatchObject({ ready: 0, free: 0, members: 1 })
    expect(await refusalOf(transfer(anna, id, toUser(anna), 'immediate'))).toBe('target_not_allowed')
  })

  test('A-TRF-08 A-TRF-15 X-08 an isolated agent: only users who share a skillset, only the own skillsets; also by id', async () => {
    const { bruno, carla } = world
    await ready(bruno)
    const from = await world.customer('Hello', { number: '100000000000002' })
    const { id } = await world.of(from)
    const { users, skillsets } = await bruno.call.listTransferTargets({ params: { id } })
    expect(users).toEqual([])
    expect(skillsets.map((one) => one.name)).toEqual(['Sales'])
    expect(await refusalOf(transfer(bruno, id, toUser(carla), 'immediate'))).toBe('target_not_allowed')
    const support = { kind: 'skillset' as const, id: await world.skillset('Support') }
    expect(await refusalOf(transfer(bruno, id, support, 'immediate'))).toBe('target_not_allowed')
  })

  test('B-14 A-CONV-03 a supervisor gives a waiting conversation to an agent: it arrives like any other', async () => {
    const { anna, dario } = world
    const from = await world.customer()
    const { id } = await world.of(from)
    await expectFeedToMatch(world, anna, () => transfer(dario, id, toUser(anna), 'immediate'))
    expect(await anna.call.openConversation({ params: { id } })).toMatchObject({
      state: 'active',
      assignee: { id: anna.id },
    })
  })
})
