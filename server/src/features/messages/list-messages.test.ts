import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createWorld, type Person, type World } from '../../testing/world.ts'
import { closeAll, talkWith } from './testing/talk.ts'

let world: World
let anna: Person

beforeAll(async () => {
  world = await createWorld()
  anna = await world.signIn('anna@demo.test')
})
beforeEach(() => closeAll(anna))
afterAll(() => world.end())

test('who may not: messages are for who has the conversation, and for supervisors', async () => {
  const { id } = await talkWith(world, anna)
  for (const email of ['carla@demo.test', 'bruno@demo.test', 'other@demo.test']) {
    const { call } = await world.signIn(email)
    await expect(call.listMessages({ params: { id }, query: {} })).rejects.toMatchObject({ code: 'not_found' })
  }
  const { call } = await world.signIn('dario@demo.test')
  expect((await call.listMessages({ params: { id }, query: {} })).items).toHaveLength(1)
  expect((await world.http.inject({ url: `/api/v1/conversations/${id}/messages` })).statusCode).toBe(401)
})

test('A-MSG-01 A-MSG-02 A-MSG-03 pages go back in time without a gap or a repetition, each from oldest to newest', async () => {
  const talk = await talkWith(world, anna)
  const at = world.clock.now() - 60_000
  // Five in one second of WhatsApp's clock: arrival decides among them.
  for (let n = 0; n < 5; n++) await talk.hear(`in ${n}`, { at: at + n })
  await talk.say('out')
  await talk.hear('late and older than all', { at: at - 60_000 })
  await world.settle()

  const pages: string[][] = []
  let cursor: string | undefined
  do {
    const page = await anna.call.listMessages({ params: { id: talk.id }, query: { limit: 3, cursor } })
    pages.push(page.items.map((item) => item.preview))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect(pages.map((page) => page.length)).toEqual([3, 3, 2])
  const all = pages.reverse().flat()
  expect(all).toEqual(['late and older than all', 'in 0', 'in 1', 'in 2', 'in 3', 'in 4', 'hello', 'out'])
  expect((await talk.messages()).map((item) => item.preview)).toEqual(all)
})

test('A-MSG-01 what a customer writes in the second of our answer stands below it, and is the last one of its label', async () => {
  const talk = await talkWith(world, anna)
  const answer = await talk.say('an answer')
  await talk.hear('a reply', { at: Date.parse(answer.sentAt) })
  expect((await talk.messages()).map((item) => item.preview)).toEqual(['hello', 'an answer', 'a reply'])
  const conversation = await anna.call.getConversation({ params: { id: talk.id } })
  expect(conversation.last).toMatchObject({ preview: 'a reply', direction: 'in' })
})

test('A-MSG-07 a message that arrives after our answer though it was written before gets its blue ticks', async () => {
  const talk = await talkWith(world, anna)
  world.clock.advance(30_000)
  await talk.say('are you still there?')
  await talk.hear('wait', { at: world.clock.now() - 10_000, wamid: 'wamid.DELAYED' })
  await anna.call.openConversation({ params: { id: talk.id } })
  await world.settle()
  const marks = world.graph.asked.filter(({ body }) => body['status'] === 'read')
  expect(marks.at(-1)?.body).toMatchObject({ message_id: 'wamid.DELAYED' })
})

test('A-MSG-04 A-MSG-05 A-MSG-07 a customer’s message says when it was sent, when it arrived, and who read it when', async () => {
  const talk = await talkWith(world, anna)
  const { items, reads } = await anna.call.listMessages({ params: { id: talk.id }, query: {} })
  const [message] = items
  expect(message).toMatchObject({
    direction: 'in',
    status: 'received',
    author: { kind: 'customer' },
    sentAt: expect.any(String),
  })
  expect(message?.deliveredAt).toBe(message?.storedAt)
  expect(reads).toEqual([
    { reader: { kind: 'user', id: anna.id, name: 'Anna Bianchi' }, upToSeq: message?.seq, at: expect.any(String) },
  ])
  const older = await anna.call.listMessages({ params: { id: talk.id }, query: { limit: 1 } })
  expect(older.reads).toEqual(reads)
})

test('a page without a message says nothing of readers, and a cursor of something else is refused', async () => {
  const talk = await talkWith(world, anna)
  const query = (cursor: string) => anna.call.listMessages({ params: { id: talk.id }, query: { cursor } })
  await expect(query('nonsense')).rejects.toMatchObject({ code: 'invalid_request' })
  const foreign = Buffer.from(`1 ${talk.id}`).toString('base64url')
  expect(await query(foreign)).toEqual({ items: [], nextCursor: null, reads: [] })
})
