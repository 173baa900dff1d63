import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createDeskWorld, type DeskWorld, minute, refusalOf } from '../../testing/desk-world.ts'
import { expectFeedToMatch } from '../../testing/expect-feed.ts'
import type { Person } from '../../testing/world.ts'

let world: DeskWorld
let support: string
let sales: string
const change = (id: string, body: Parameters<typeof world.elena.call.changeSkillset>[0]['body']) =>
  world.elena.call.changeSkillset({ params: { id }, body })
const member = (person: Person, priority = 0, level = 0) => ({ userId: person.id, priority, level })
const ready = (person: Person) => person.call.setMyStatus({ body: { status: 'ready' } })
const assignee = async (from: string) => (await world.of(from)).assignee?.id ?? null

beforeAll(async () => {
  world = await createDeskWorld()
  support = await world.skillset('Support')
  sales = await world.skillset('Sales')
})
afterAll(() => world.end())
beforeEach(async () => {
  await world.clear()
  await change(support, { priority: 0, ladder: [], members: [member(world.anna), member(world.carla)] })
  await change(sales, { priority: 0, ladder: [], members: [member(world.bruno)] })
})

describe('skillsets', () => {
  test('B-06 only administrators see and change them', async () => {
    for (const person of [world.anna, world.dario]) {
      expect(await refusalOf(person.call.listSkillsets())).toBe('not_allowed')
      expect(await refusalOf(person.call.changeSkillset({ params: { id: support }, body: { priority: 1 } }))).toBe(
        'not_allowed',
      )
    }
  })

  test('B-06 shows members in the order in which they are asked, what waits, and how it widens', async () => {
    await world.customer()
    await change(support, { members: [member(world.anna, 0, 3), member(world.carla, 1)] })
    const ladder = [{ afterSeconds: 60, skillsetIds: [sales], minimumLevel: null }]
    const changed = await change(support, { ladder })
    expect(changed).toMatchObject({ name: 'Support', waiting: 1, ladder })
    expect(changed.members.map(({ user, priority, level }) => [user.name.split(' ')[0], priority, level])).toEqual([
      ['Carla', 1, 0],
      ['Anna', 0, 3],
    ])
    const { items } = await world.elena.call.listSkillsets()
    expect(items.find(({ id }) => id === support)).toEqual(changed)
  })

  test('what cannot be is refused, and says where', async () => {
    const no = 'f0000000-0000-7000-8000-000000000000'
    const step = { afterSeconds: 60, minimumLevel: null }
    expect(await refusalOf(change(no, { priority: 1 }))).toBe('not_found')
    expect(await refusalOf(change(support, { ladder: [{ ...step, skillsetIds: [no] }] }))).toBe('unknown_skillset')
    expect(await refusalOf(change(support, { ladder: [{ ...step, skillsetIds: [sales, sales] }] }))).toBe('named_twice')
    expect(await refusalOf(change(support, { members: [{ userId: no, priority: 0, level: 0 }] }))).toBe('unknown_user')
    expect(await refusalOf(change(support, { members: [member(world.anna), member(world.anna)] }))).toBe('named_twice')
    expect((await change(support, {})).members).toHaveLength(2)
  })

  test('A-LOGIN-11 C-07 who comes first in a skillset gets it, then the higher level', async () => {
    await change(support, { members: [member(world.anna), member(world.carla, 1)] })
    await ready(world.anna)
    await ready(world.carla)
    expect(await assignee(await world.customer())).toBe(world.carla.id)
    await change(support, { members: [member(world.anna, 1, 2), member(world.carla, 1, 1)] })
    expect(await assignee(await world.customer())).toBe(world.anna.id)
  })

  test('C-07 who becomes a member gets what waits at once, and sees only then what is the skillset’s', async () => {
    await ready(world.bruno)
    const from = await world.customer()
    expect(await assignee(from)).toBeNull()
    expect(await refusalOf(world.bruno.call.getConversation({ params: { id: (await world.of(from)).id } }))).toBe(
      'not_found',
    )
    await change(support, { members: [member(world.bruno)] })
    await world.settle()
    expect(await assignee(from)).toBe(world.bruno.id)
    const me = await world.bruno.call.getMe()
    expect(me.skillsets.map(({ name }) => name)).toEqual(['Support', 'Sales'])
  })

  test('C-07 a more urgent skillset is served first, also what waits already', async () => {
    const first = await world.customer('Hello', { number: '100000000000002' })
    const second = await world.customer()
    await expectFeedToMatch(world, world.dario, () => change(support, { priority: 5 }))
    expect((await world.of(second)).priority).toBe(5)
    await change(sales, { members: [member(world.bruno)] })
    await change(support, { members: [member(world.bruno)] })
    await ready(world.bruno)
    await world.settle()
    const [one, two] = [await world.of(first), await world.of(second)]
    expect(Date.parse(two.assignedAt ?? '')).toBeLessThanOrEqual(Date.parse(one.assignedAt ?? ''))
    expect(two.place).toBe(1)
  })
})

describe('C-07 widening', () => {
  test('C-07 X-23 after its time another skillset counts too, and a timer makes sure that somebody looks', async () => {
    await change(support, { ladder: [{ afterSeconds: 120, skillsetIds: [sales], minimumLevel: null }] })
    await ready(world.bruno)
    const from = await world.customer()
    expect(await assignee(from)).toBeNull()
    await world.later(119_000)
    expect(await assignee(from)).toBeNull()
    await world.later(2_000)
    expect(await assignee(from)).toBe(world.bruno.id)
  })

  test('C-07 a level that is asked for at first is lowered later', async () => {
    await change(support, {
      members: [member(world.anna, 0, 1), member(world.carla, 0, 5)],
      ladder: [
        { afterSeconds: 0, skillsetIds: [], minimumLevel: 3 },
        { afterSeconds: 60, skillsetIds: [], minimumLevel: 0 },
      ],
    })
    await ready(world.anna)
    const from = await world.customer()
    expect(await assignee(from)).toBeNull()
    await world.later(minute)
    expect(await assignee(from)).toBe(world.anna.id)
  })

  test('C-10 A-TRF-13 what is exclusive to a skillset never widens', async () => {
    await change(support, { ladder: [{ afterSeconds: 60, skillsetIds: [sales], minimumLevel: null }] })
    const { id, from } = await world.opened(world.anna)
    await world.anna.call.transferConversation({
      params: { id },
      body: { to: { kind: 'skillset', id: support, mode: 'exclusive' } },
    })
    await ready(world.bruno)
    await world.later(10 * minute)
    expect(await assignee(from)).toBeNull()
  })

  test('C-07 the decision says what it was made from, and comes out the same again', async () => {
    await change(support, { ladder: [{ afterSeconds: 60, skillsetIds: [sales], minimumLevel: null }] })
    const from = await world.customer()
    await ready(world.bruno)
    await world.later(61_000)
    const { items } = await world.dario.call.listDecisions({ params: { id: (await world.of(from)).id } })
    expect(items[0]).toMatchObject({ agent: { id: world.bruno.id } })
  })
})

describe('C-07 priority by rule and by customer', () => {
  test('B-06 words in the first message make it urgent', async () => {
    await world.elena.call.setPriorityRules({
      body: { items: [{ name: 'Danger', words: ['fire', 'fuoco'], priority: 9 }] },
    })
    expect((await world.elena.call.listPriorityRules()).items).toHaveLength(1)
    expect((await world.of(await world.customer('My lamp is on FIRE!'))).priority).toBe(9)
    const calm = await world.customer('Hello')
    await world.customer('fire', { from: calm })
    expect((await world.of(calm)).priority).toBe(0)
    for (const person of [world.anna, world.dario]) {
      expect(await refusalOf(person.call.listPriorityRules())).toBe('not_allowed')
      expect(await refusalOf(person.call.setPriorityRules({ body: { items: [] } }))).toBe('not_allowed')
    }
    await world.elena.call.setPriorityRules({ body: { items: [] } })
    expect((await world.of(await world.customer('fire'))).priority).toBe(0)
  })

  test('C-07 a customer who is important comes first from now on', async () => {
    const [first, second] = [await world.customer(), await world.customer()]
    const { customer } = await world.of(second)
    expect(
      await refusalOf(world.anna.call.prioritiseCustomer({ params: { id: customer.id }, body: { priority: 50 } })),
    ).toBe('not_allowed')
    await expectFeedToMatch(world, world.dario, () =>
      world.dario.call.prioritiseCustomer({ params: { id: customer.id }, body: { priority: 50 } }),
    )
    expect(await world.of(second)).toMatchObject({ priority: 50, customer: { priority: 50 } })
    await ready(world.anna)
    await world.settle()
    expect((await world.of(second)).place).toBe(1)
    expect((await world.of(first)).place).toBe(2)
    const none = 'f0000000-0000-7000-8000-000000000000'
    expect(await refusalOf(world.dario.call.prioritiseCustomer({ params: { id: none }, body: { priority: 1 } }))).toBe(
      'not_found',
    )
  })
})
