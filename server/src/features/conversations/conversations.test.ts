import { afterAll, beforeAll, expect, test } from 'vitest'
import { written } from '../../testing/customers-write.ts'
import { expectFeedToMatch } from '../../testing/expect-feed.ts'
import { createWorld, demo, type Person, type World } from '../../testing/world.ts'

let world: World
let anna: Person
let carla: Person
let bruno: Person

beforeAll(async () => {
  world = await createWorld()
  anna = await world.signIn('anna@demo.test')
  carla = await world.signIn('carla@demo.test')
  bruno = await world.signIn('bruno@demo.test')
  await anna.call.setMyStatus({ body: { status: 'ready' } })
})
afterAll(() => world.end())

let customers = 0
/** A conversation of anna's, offered and not yet opened. */
const offered = async () => {
  const from = `39370000${String(++customers).padStart(4, '0')}`
  await world.post(written('first', { from }))
  const { items } = await anna.call.listConversations({ query: {} })
  const found = items.find((conversation) => conversation.customer.phone?.endsWith(from))
  if (!found) throw new Error('not assigned to anna')
  return { id: found.id, from }
}
const close = (id: string) => anna.call.closeConversation({ params: { id } })

test('who may not: a colleague cannot open, close or read what is another’s, and learns nothing of other tenants', async () => {
  const { id } = await offered()
  await anna.call.openConversation({ params: { id } })
  for (const person of [carla, bruno]) {
    await expect(person.call.openConversation({ params: { id } })).rejects.toMatchObject({ code: 'not_found' })
    await expect(person.call.closeConversation({ params: { id }, body: {} })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(person.call.listMessages({ params: { id }, query: {} })).rejects.toMatchObject({ code: 'not_found' })
  }
  const other = await world.signIn('other@demo.test')
  await expect(other.call.getConversation({ params: { id } })).rejects.toMatchObject({ code: 'not_found' })
  const dario = await world.signIn('dario@demo.test')
  expect((await dario.call.getConversation({ params: { id } })).id).toBe(id)
  await expect(dario.call.closeConversation({ params: { id }, body: {} })).rejects.toMatchObject({
    code: 'conversation_not_active',
  })
  await close(id)
})

test('A-MSG-07 A-LABEL-04 opening takes the offer, notes who read when, and shows blue ticks; once', async () => {
  const { id, from } = await offered()
  const before = (await anna.call.getConversation({ params: { id } })) as {
    unread: number
    newestUnreadAt: string | null
  }
  expect(before).toMatchObject({ unread: 1, openedAt: null, newestUnreadAt: expect.any(String) })
  const opened = await expectFeedToMatch(world, anna, () => anna.call.openConversation({ params: { id } }))
  expect(opened).toMatchObject({ unread: 0, newestUnreadAt: null, openedAt: expect.any(String) })
  const again = await anna.call.openConversation({ params: { id } })
  expect(again.revision).toBe(opened.revision)
  const { reads, items } = await anna.call.listMessages({ params: { id }, query: {} })
  expect(reads).toMatchObject([{ reader: { kind: 'user', name: 'Anna Bianchi' }, upToSeq: items[0]?.seq }])
  await world.settle()
  const marks = world.graph.asked.filter(
    ({ body }) => body['status'] === 'read' && body['message_id'] === items[0]?.wamid,
  )
  expect(marks).toHaveLength(1)
  expect(from).toBeTruthy()
  await close(id)
})

test('A-CONV-04 two tabs stay in step: a second message, an opening and a closing reach both through the feed', async () => {
  const { id, from } = await offered()
  await expectFeedToMatch(world, anna, async () => {
    await world.post(written('second', { from }))
    await anna.call.openConversation({ params: { id } })
    await world.post(written('third', { from }))
    await close(id)
  })
})

test('A-CLOSE-01 A-CLOSE-02 A-CLOSE-06 a closed conversation leaves my list for my history, and nobody writes in it', async () => {
  const { id } = await offered()
  await anna.call.openConversation({ params: { id } })
  await expectFeedToMatch(world, anna, () => close(id))
  const history = await anna.call.listConversations({ query: { view: 'history' } })
  expect(history.items[0]).toMatchObject({ id, state: 'closed', place: null })
  await expect(close(id)).rejects.toMatchObject({ code: 'conversation_not_active' })
  await expect(
    anna.call.sendMessage({ params: { id }, body: { type: 'text', text: { body: 'x' } } }),
  ).rejects.toMatchObject({
    code: 'conversation_not_active',
  })
})

test('X-26 a message after the close begins a new conversation; one known already does not', async () => {
  const { id, from } = await offered()
  const last = written('bye', { from })
  await world.post(last)
  await anna.call.openConversation({ params: { id } })
  await close(id)
  await world.post(last)
  const mine = async () =>
    (await anna.call.listConversations({ query: {} })).items.filter((c) => c.customer.phone?.endsWith(from))
  expect(await mine()).toEqual([])
  await world.post(written('I am back', { from }))
  expect(await mine()).toMatchObject([{ unread: 1, state: 'active' }])
  const next = (await mine())[0] as { id: string }
  expect(next.id).not.toBe(id)
  await close(next.id)
})

test('X-28 A-HIST-02 after four weeks the agent no longer reaches it, by list or by id', async () => {
  const { id } = await offered()
  await close(id)
  world.clock.advance(28 * 24 * 3_600_000 + 1_000)
  const again = await world.signIn('anna@demo.test')
  expect((await again.call.listConversations({ query: { view: 'history' } })).items).toEqual([])
  await expect(again.call.getConversation({ params: { id } })).rejects.toMatchObject({ code: 'not_found' })
  world.clock.advance(-(28 * 24 * 3_600_000 + 1_000))
})

test('X-08 A-WAIT-08 an isolated agent sees only what waits for the own skillsets', async () => {
  await carla.call.setMyStatus({ body: { status: 'break' } })
  await world.post(written('to sales', { from: '393799999901', number: demo.sales }))
  for (let n = 0; n < 6; n++) await world.post(written('to support', { from: `39379999991${n}` }))
  const seen = async (person: Person) =>
    new Set(
      (await person.call.listConversations({ query: { view: 'waiting', limit: 200 } })).items.map((c) => c.number.name),
    )
  expect(await seen(bruno)).toEqual(new Set(['Sales']))
  expect(await seen(carla)).toEqual(new Set(['Sales', 'Support']))
})

test('lists come in pages without gaps or repetitions, and a made-up cursor is refused', async () => {
  const all = (await carla.call.listConversations({ query: { view: 'waiting', limit: 200 } })).items.map((c) => c.id)
  const paged: string[] = []
  let cursor: string | undefined
  do {
    const page = await carla.call.listConversations({
      query: { view: 'waiting', limit: 2, ...(cursor ? { cursor } : {}) },
    })
    paged.push(...page.items.map((c) => c.id))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect(paged).toEqual(all)
  await expect(carla.call.listConversations({ query: { cursor: 'nonsense' } })).rejects.toMatchObject({
    code: 'invalid_request',
  })
})
