import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createDeskWorld, type DeskWorld, minute, refusalOf } from '../../testing/desk-world.ts'
import { expectFeedToMatch } from '../../testing/expect-feed.ts'
import type { Person } from '../../testing/world.ts'

let world: DeskWorld

beforeAll(async () => {
  world = await createDeskWorld()
})
afterAll(() => world.end())
beforeEach(() => world.clear())

const take = (by: Person, id: string) => by.call.takeConversation({ params: { id } })
const waiting = async (number?: string) => {
  const from = await world.customer('Hello', number ? { number } : {})
  return { from, id: (await world.of(from)).id }
}
const sales = '100000000000002'

describe('the waiting list', () => {
  test('A-WAIT-01 A-WAIT-03 A-WAIT-04 A-WAIT-05 it has the three statuses, of the whole tenant', async () => {
    const { anna, carla } = world
    const two = await world.opened(carla)
    await carla.call.transferConversation({
      params: { id: two.id },
      body: { to: { kind: 'wait_queue', queue: 'public' } },
    })
    const three = await world.opened(carla)
    await carla.call.signOut()
    const first = await waiting(sales)
    const { items } = await anna.call.listConversations({ query: { view: 'waiting' } })
    expect(Object.fromEntries(items.map((item) => [item.id, item.state]))).toEqual({
      [first.id]: 'waiting',
      [two.id]: 'parked',
      [three.id]: 'suspended',
    })
    const summary = await anna.call.getWaitingSummary()
    expect(summary.statuses.map(({ count }) => count)).toEqual([1, 1, 1])
    Object.assign(carla, await world.signIn(carla.email))
  })

  test('A-WAIT-02 it says whether the agents who are Ready can cope', async () => {
    const { anna, bruno } = world
    await waiting()
    expect(await anna.call.getWaitingSummary()).toMatchObject({ ready: 0, freePlaces: 0 })
    await bruno.call.setMyStatus({ body: { status: 'ready' } })
    expect(await anna.call.getWaitingSummary()).toMatchObject({ ready: 1, freePlaces: 4 })
  })

  test('A-WAIT-08 Q28 an isolated agent sees and counts those of the own skillsets only', async () => {
    const { bruno } = world
    await waiting()
    const own = await waiting(sales)
    const { items } = await bruno.call.listConversations({ query: { view: 'waiting' } })
    expect(items.map((item) => item.id)).toEqual([own.id])
    expect((await bruno.call.getWaitingSummary()).statuses[0]).toMatchObject({ count: 1 })
  })
})

describe('take-over', () => {
  test('A-WAIT-06 A-WAIT-07 it is mine and open at once, with a line by System', async () => {
    const { anna } = world
    const { id, from } = await waiting()
    await expectFeedToMatch(world, anna, () => take(anna, id))
    expect(await world.of(from)).toMatchObject({
      state: 'active',
      assignee: { id: anna.id },
      assignment: { cause: 'take_over', by: { name: 'Anna Bianchi' } },
    })
    expect((await world.of(from)).openedAt).not.toBeNull()
    const { items } = await anna.call.listMessages({ params: { id }, query: {} })
    expect(items.at(-1)).toMatchObject({ type: 'event', author: { kind: 'system' }, content: { event: 'taken' } })
  })

  test('X-11 of many who try at the same instant exactly one gets it, and the others are told who', async () => {
    const { anna, carla, dario } = world
    for (let round = 0; round < 5; round++) {
      const { id, from } = await waiting()
      const outcomes = await Promise.allSettled([take(anna, id), take(carla, id), take(anna, id), take(carla, id)])
      const winner = (await world.of(from)).assignee
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      for (const outcome of outcomes) {
        if (outcome.status === 'fulfilled') continue
        const { code, details } = outcome.reason as { code: string; details?: { by?: unknown } }
        expect(['already_taken', 'not_takeable']).toContain(code)
        if (code === 'already_taken') expect(details?.by).toEqual(winner)
      }
      await dario.call.getConversation({ params: { id } })
      await (winner?.id === anna.id ? anna : carla).call.closeConversation({ params: { id }, body: {} })
    }
  })

  test('Q27 not while it is on offer to another', async () => {
    const { anna, carla } = world
    await carla.call.setMyStatus({ body: { status: 'ready' } })
    const { id } = await waiting()
    expect(await refusalOf(take(anna, id))).toBe('not_takeable')
  })

  test('Q27 X-08 an isolated agent only of the own skillsets: to others there is none', async () => {
    const { bruno } = world
    const { id } = await waiting()
    expect(await refusalOf(take(bruno, id))).toBe('not_found')
    const own = await waiting(sales)
    expect(await take(bruno, own.id)).toMatchObject({ state: 'active' })
  })

  test('Q8 not over the maximum', async () => {
    const { anna } = world
    for (let n = 0; n < 4; n++) await world.opened(anna)
    const { id } = await waiting()
    expect(await refusalOf(take(anna, id))).toBe('maximum_reached')
  })

  test('Q37 not another agent’s open one; a supervisor may, and the agent sees it go', async () => {
    const { anna, carla, dario, elena } = world
    await elena.call.changeRoutingSettings({ body: { overMaximum: true } })
    const { id, from } = await world.opened(anna)
    expect(await refusalOf(take(carla, id))).toBe('already_taken')
    await expectFeedToMatch(world, anna, () => take(dario, id))
    expect((await world.of(from)).assignee?.id).toBe(dario.id)
    await elena.call.changeRoutingSettings({ body: { overMaximum: false } })
  })
})

describe('offers that are not opened', () => {
  test('Q17 Q18 C-09 after the response time the next agent gets it; after three misses in a row the agent is no longer Ready', async () => {
    const { anna, carla } = world
    await anna.call.setMyStatus({ body: { status: 'ready' } })
    const { from } = await waiting()
    expect((await world.of(from)).assignee?.id).toBe(anna.id)
    await world.later(4 * minute)
    expect(await world.of(from)).toMatchObject({ state: 'waiting' })
    await carla.call.setMyStatus({ body: { status: 'ready' } })
    await world.settle()
    expect((await world.of(from)).assignee?.id).toBe(carla.id)
    await carla.call.setMyStatus({ body: { status: 'back_office' } })
    for (let miss = 0; miss < 6; miss++) await world.later(4 * minute)
    const desk = await anna.call.getDesk()
    expect(desk.me.status).toBe('break')
  })

  test('Q17 opening one begins the count anew', async () => {
    const { anna } = world
    await anna.call.setMyStatus({ body: { status: 'ready' } })
    const { from, id } = await waiting()
    await world.later(4 * minute)
    await world.later(4 * minute)
    expect((await world.of(from)).assignee?.id).toBe(anna.id)
    await anna.call.openConversation({ params: { id } })
    const row = await world.app.inTenant({ tenantId: 1 }, (tx) =>
      tx.sql.selectFrom('users').select('misses').where('id', '=', anna.id).executeTakeFirstOrThrow(),
    )
    expect(row.misses).toBe(0)
  })

  test('C-07 why it came to me: the figures are with the conversation, the whole decision for supervisors', async () => {
    const { anna, carla, dario } = world
    await anna.call.setMyStatus({ body: { status: 'ready' } })
    await carla.call.setMyStatus({ body: { status: 'break' } })
    const { from, id } = await waiting()
    expect((await world.of(from)).assignment).toMatchObject({
      cause: 'routing',
      figures: { loadBefore: 0, maximum: 4, candidates: 1, decidedBy: 'only_one' },
    })
    const { items } = await dario.call.listDecisions({ params: { id } })
    expect(items).toMatchObject([
      {
        agent: { name: 'Anna Bianchi' },
        passedOver: [{ agent: { name: 'Carla Rossi' }, why: 'not_ready' }],
      },
    ])
    expect(await refusalOf(anna.call.listDecisions({ params: { id } }))).toBe('not_allowed')
  })
})

describe('whom a customer who comes back gets', () => {
  test('Q33 the last agent within the tenant’s time, if free; off by default', async () => {
    const { anna, carla, elena } = world
    const { id, from } = await world.opened(anna)
    await anna.call.closeConversation({ params: { id }, body: {} })
    await world.later(2 * minute)
    await carla.call.setMyStatus({ body: { status: 'ready' } })
    await world.later(11 * minute)
    await anna.call.setMyStatus({ body: { status: 'ready' } })
    await elena.call.changeRoutingSettings({ body: { lastAgentSeconds: 3_600 } })
    await world.customer('Me again', { from })
    expect(await world.of(from)).toMatchObject({
      assignee: { id: anna.id },
      assignment: { figures: { decidedBy: 'last_agent', candidates: 2 } },
    })
    await elena.call.changeRoutingSettings({ body: { lastAgentSeconds: 0 } })
  })
})

describe('who is served first', () => {
  const raise = (table: 'skillsets' | 'customers', id: string, priority: number) =>
    world.app.inTenant({ tenantId: 1 }, (tx) =>
      sql`update ${sql.table(table)} set priority = ${priority} where tenant_id = 1 and id = ${id}`.execute(tx.sql),
    )

  test('C-07 Q33 the more urgent customer before the older conversation, and within a priority the oldest', async () => {
    const { anna } = world
    const vip = await waiting()
    const customer = await world.of(vip.from)
    await raise('customers', customer.customer.id, 5)
    await world.clear()
    const [first, second] = [await waiting(), await waiting()]
    world.clock.advance(1_000)
    await world.customer('It is me, the important one', { from: vip.from })
    expect((await world.of(vip.from)).priority).toBe(5)
    await anna.call.setMyStatus({ body: { status: 'ready' } })
    await world.settle()
    const order = (await anna.call.getDesk()).conversations.map(({ id }) => id)
    expect(order).toEqual([(await world.of(vip.from)).id, first.id, second.id])
    await raise('customers', customer.customer.id, 0)
  })

  test('C-07 a skillset may be urgent as a whole', async () => {
    const support = await world.skillset('Support')
    await raise('skillsets', support, 3)
    const { from } = await waiting()
    expect((await world.of(from)).priority).toBe(3)
    await raise('skillsets', support, 0)
  })
})
