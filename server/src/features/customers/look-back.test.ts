import { HISTORY_MS } from '@centralino/domain/access/can.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDeskWorld, type DeskWorld, hour, refusalOf } from '../../testing/desk-world.ts'
import { demo, type Person } from '../../testing/world.ts'

let world: DeskWorld
const from = '393331112233'
let customerId: string
let past: { support: string; sales: string }
const day = (ms: number) => new Date(ms).toLocaleDateString('sv', { timeZone: 'Europe/Rome' })
const history = async (person: Person, query: Record<string, unknown> = {}) =>
  (await person.call.listCustomerConversations({ params: { id: customerId }, query })).items
const ids = async (person: Person, query: Record<string, unknown> = {}) =>
  (await history(person, query)).map(({ id }) => id)
const own = async (person: Person, query: Record<string, unknown> = {}) =>
  (await person.call.listHistory({ query })).items.map(({ id }) => id)
const one = (id: string) => ({ params: { id: customerId, conversationId: id } })

/** A conversation of the customer that this agent had and closed. */
const finished = async (person: Person, text: string, options: { number?: string; profile?: object } = {}) => {
  await person.call.setMyStatus({ body: { status: 'ready' } })
  await world.customer(text, { from, ...(options.number ? { number: options.number } : {}) })
  const { id, customer } = await world.of(from)
  customerId = customer.id
  await person.call.openConversation({ params: { id } })
  await person.call.sendMessage({ params: { id }, body: { type: 'text', text: { body: `Reply of ${person.email}` } } })
  await person.call.closeConversation({ params: { id }, body: { profile: options.profile } as never })
  await person.call.setMyStatus({ body: { status: 'back_office' } })
  await world.settle()
  return id
}

beforeAll(async () => {
  world = await createDeskWorld()
  const support = await finished(world.anna, 'The lamp is broken, perché?', {
    profile: { path: ['Delivery', 'Damaged', 'Replaced'], note: 'Replacement sent' },
  })
  await world.later(24 * hour)
  const sales = await finished(world.bruno, 'I need an E27 SOCKET in brass', { number: demo.sales })
  past = { support, sales }
})
afterAll(() => world.end())

describe("A-CUST-03 a customer's history", () => {
  test('A-CUST-07 X-27 has every conversation of the tenant, newest first, with profile, note and who had it', async () => {
    const [sales, support] = await history(world.carla)
    expect(sales).toMatchObject({ id: past.sales, line: [{ name: 'Bruno Ferri' }], messages: 2, profile: null })
    expect(support).toMatchObject({
      id: past.support,
      profile: { path: ['Delivery', 'Damaged', 'Replaced'], note: 'Replacement sent' },
      closedBy: { name: 'Anna Bianchi' },
    })
    expect(await world.carla.call.getPastConversation(one(past.support))).toEqual(support)
  })

  test('A-CUST-08 its messages are there to be read, by whoever looks back', async () => {
    const { items, reads } = await world.carla.call.listPastMessages({ ...one(past.support), query: {} })
    const spoken = items.filter(({ type }) => type === 'text')
    expect(spoken.map((message) => message.text?.body)).toEqual([
      'The lamp is broken, perché?',
      'Reply of anna@demo.test',
    ])
    expect(reads).not.toEqual([])
  })

  test.each([
    ['PERCHE', 'support', 'The lamp is broken, perché?'],
    ['brass socket', 'sales', 'I need an E27 SOCKET in brass'],
  ] as const)('A-DET-08 A-CUST-05 C-24 “%s” narrows it to what contains it', async (keyword, which, excerpt) => {
    expect(await history(world.carla, { keyword })).toMatchObject([{ id: past[which], found: { excerpt } }])
  })

  test('A-DET-08 neither words of two messages, nor signs, nor lines by System are found', async () => {
    for (const keyword of ['lamp reply', '%', 'la_p', 'transferred'])
      expect(await ids(world.carla, { keyword })).toEqual([])
  })

  test('A-DET-07 A-CUST-04 a period has the days of the tenant’s calendar, both included', async () => {
    const [today, yesterday] = [day(world.clock.now()), day(world.clock.now() - 24 * hour)]
    expect(await ids(world.carla, { from: today })).toEqual([past.sales])
    expect(await ids(world.carla, { to: yesterday })).toEqual([past.support])
    expect(await ids(world.carla, { from: yesterday, to: today })).toEqual([past.sales, past.support])
    expect(await ids(world.carla, { from: '2020-01-01', to: '2020-12-31' })).toEqual([])
  })

  test('comes in pages, and as what was before a conversation', async () => {
    const first = await world.carla.call.listCustomerConversations({ params: { id: customerId }, query: { limit: 1 } })
    expect(first.items.map(({ id }) => id)).toEqual([past.sales])
    expect(await ids(world.carla, { cursor: first.nextCursor })).toEqual([past.support])
    expect(await ids(world.carla, { before: past.sales })).toEqual([past.support])
  })

  test('A-DET-09 C-32 X-08 an isolated agent has only what the own skillsets had: by list, search and id', async () => {
    expect(await ids(world.bruno)).toEqual([past.sales])
    expect(await ids(world.bruno, { keyword: 'lamp' })).toEqual([])
    expect(await refusalOf(world.bruno.call.getPastConversation(one(past.support)))).toBe('not_found')
    expect(await refusalOf(world.bruno.call.listPastMessages({ ...one(past.support), query: {} }))).toBe('not_found')
    expect(
      await refusalOf(world.bruno.call.searchMessages({ params: { id: past.support }, query: { text: 'lamp' } })),
    ).toBe('not_found')
  })

  test('a conversation is found at its own customer only', async () => {
    await world.customer('Hello', { from: '393339998877' })
    const other = (await world.of('393339998877')).customer.id
    expect(
      await refusalOf(world.carla.call.getPastConversation({ params: { id: other, conversationId: past.sales } })),
    ).toBe('not_found')
  })

  test('Q37 what another agent works on is not read by looking back; who has it sees it', async () => {
    await world.anna.call.setMyStatus({ body: { status: 'ready' } })
    await world.customer('Once more', { from })
    const { id } = await world.of(from)
    await world.anna.call.openConversation({ params: { id } })
    expect(await ids(world.carla)).toEqual([past.sales, past.support])
    expect(await refusalOf(world.carla.call.listPastMessages({ ...one(id), query: {} }))).toBe('not_found')
    expect(await ids(world.anna)).toEqual([id, past.sales, past.support])
    await world.anna.call.closeConversation({ params: { id } })
    await world.anna.call.setMyStatus({ body: { status: 'back_office' } })
  })

  test('Q35 nothing of a closed conversation can be changed', async () => {
    const params = { params: { id: past.support } }
    expect(
      await refusalOf(world.anna.call.sendMessage({ ...params, body: { type: 'text', text: { body: 'x' } } })),
    ).toBe('conversation_not_active')
    expect(await refusalOf(world.anna.call.closeConversation(params))).toBe('conversation_not_active')
  })
})

describe('A-SRCH-01 the search in a conversation', () => {
  test('finds messages by all of the words, newest first, whatever their case and accents', async () => {
    const search = (text: string) => world.anna.call.searchMessages({ params: { id: past.support }, query: { text } })
    expect(await search('PERCHÉ')).toMatchObject({ count: 1 })
    expect(await search('perche lamp')).toMatchObject({ count: 1 })
    expect((await search('e')).items).toHaveLength(2)
    expect(await search('socket')).toEqual({ count: 0, items: [] })
    expect(await search('%')).toEqual({ count: 0, items: [] })
  })

  test('ten thousand messages are searched at once', { timeout: 60_000 }, async () => {
    await world.app.inTenant({ tenantId: 1 }, (tx) =>
      sql`insert into messages (tenant_id, id, conversation_id, number_id, direction, type, body, preview, author_kind, status, sent_at, stored_at)
        select 1, gen_random_uuid(), c.id, c.number_id, 'in', 'text', 'Message number ' || n || ' about the lamp in the hall, which è rotta', '', 'customer', 'received', now(), now()
        from conversations c, generate_series(1, 10000) n where c.id = ${past.support}`.execute(tx.sql),
    )
    const start = performance.now()
    const { count, items } = await world.anna.call.searchMessages({
      params: { id: past.support },
      query: { text: 'lamp' },
    })
    expect([count, items.length]).toEqual([10_001, 1_000])
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})

describe('A-HIST-01 the own history', () => {
  test('has what the agent closed and nothing else, with profile and note', async () => {
    const { items } = await world.anna.call.listHistory({ query: {} })
    expect(items.at(-1)).toMatchObject({ id: past.support, profile: { note: 'Replacement sent' } })
    expect(await own(world.bruno)).toEqual([past.sales])
    expect(await own(world.carla)).toEqual([])
  })

  test('A-HIST-04 X-27 one of them is read by its id, by who closed it and by nobody else among the agents', async () => {
    const params = { params: { id: past.support } }
    const { items } = await world.anna.call.listHistory({ query: {} })
    expect(await world.anna.call.getHistory(params)).toEqual(items.at(-1))
    expect(await refusalOf(world.carla.call.getHistory(params))).toBe('not_found')
    expect(await refusalOf(world.bruno.call.getHistory(params))).toBe('not_found')
  })

  test('A-HIST-03 is narrowed by days of closing, keyword and number', async () => {
    const yesterday = day(world.clock.now() - 24 * hour)
    expect(await own(world.anna, { from: yesterday, to: yesterday })).toEqual([past.support])
    expect(await own(world.anna, { keyword: 'broken lamp' })).toEqual([past.support])
    expect(await own(world.anna, { keyword: 'socket' })).toEqual([])
    const { items } = await world.anna.call.listNumbers()
    const sales = items.find((number) => number.phoneNumberId === demo.sales)?.id
    expect(await own(world.anna, { numberId: sales })).toEqual([])
  })

  test('A-HIST-03 is narrowed by skillset and by the first reason, which need not be in the tree any more', async () => {
    const { items, total } = await world.anna.call.listHistory({ query: { reason: 'Delivery' } })
    expect(items.map(({ id }) => id)).toEqual([past.support])
    expect(total).toBe(1)
    expect(await own(world.anna, { reason: 'Damaged' })).toEqual([])
    const [support] = items
    expect(await own(world.anna, { skillsetId: support?.skillset?.id })).toContain(past.support)
    expect(await own(world.bruno, { skillsetId: support?.skillset?.id })).toEqual([])
    const searched = await world.anna.call.listHistory({ query: { keyword: 'lamp' } })
    expect(searched.total).toBeNull()
  })

  test('A-HIST-04 says when somebody first answered the customer', async () => {
    const past = await world.anna.call.getHistory({ params: { id: (await own(world.anna)).at(-1) as string } })
    // WhatsApp's times are whole seconds.
    expect(Date.parse(past.firstReplyAt ?? '')).toBeGreaterThan(Date.parse(past.createdAt) - 1_000)
  })

  test('A-HIST-02 Q29 X-28 C-16 four weeks later it is gone: from the list, by any period, and by id; the customer’s history keeps it', async () => {
    await world.later(HISTORY_MS - 23 * hour)
    expect(await own(world.anna)).not.toContain(past.support)
    expect(await own(world.anna, { from: '2020-01-01' })).not.toContain(past.support)
    expect(await refusalOf(world.anna.call.getHistory({ params: { id: past.support } }))).toBe('not_found')
    expect(await world.dario.call.getHistory({ params: { id: past.support } })).toMatchObject({ id: past.support })
    const params = { params: { id: past.support } }
    expect(await refusalOf(world.anna.call.getConversation(params))).toBe('not_found')
    expect(await refusalOf(world.anna.call.listMessages({ ...params, query: {} }))).toBe('not_found')
    expect(await refusalOf(world.anna.call.searchMessages({ ...params, query: { text: 'lamp' } }))).toBe('not_found')
    expect(await ids(world.anna)).toContain(past.support)
    expect(await own(world.bruno)).toEqual([past.sales])
    await world.later(24 * hour)
    expect(await own(world.bruno)).toEqual([])
  })
})
