import fc from 'fast-check'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectFeedToMatch } from '../../testing/expect-feed.ts'
import { createWorld, demo, type Person, type World } from '../../testing/world.ts'
import { eventually, reported, type StatusOf, type Talk, talkWith } from './testing/talk.ts'

let world: World
let anna: Person
let talk: Talk
// In the past: a status is never taken to be later than its arrival.
const at = Math.floor(Date.now() / 1000) * 1000 - 60_000

beforeAll(async () => {
  world = await createWorld()
  anna = await world.signIn('anna@demo.test')
  talk = await talkWith(world, anna)
})
afterAll(() => world.end())

const sentMessage = async (text = 'hi') => {
  // WhatsApp takes one message to a customer every 6 seconds.
  world.clock.advance(6_000)
  const { id } = await talk.say(text)
  await world.settle()
  return { id, wamid: (await talk.message(id)).wamid as string }
}
const kept = () =>
  world.app.inTenant({ tenantId: 1 }, (tx) => tx.sql.selectFrom('early_statuses').selectAll().execute())
const iso = (seconds: number) => new Date(at + seconds * 1000).toISOString()
const word = (wamid: string, status: string, seconds = 0, more: Partial<StatusOf> = {}): StatusOf => ({
  wamid,
  status,
  at: at + seconds * 1000,
  ...more,
})

test('A-MSG-10 A-MSG-11 our message says when it was delivered and when the customer read it', async () => {
  const { id, wamid } = await sentMessage()
  await expectFeedToMatch(world, anna, () => world.post(reported([word(wamid, 'sent'), word(wamid, 'delivered', 1)])))
  expect(await talk.message(id)).toMatchObject({ status: 'delivered', deliveredAt: iso(1), readAt: null })
  const before = await anna.call.getConversation({ params: { id: talk.id } })
  await expectFeedToMatch(world, anna, () => world.post(reported([word(wamid, 'read', 2)])))
  expect(await talk.message(id)).toMatchObject({ status: 'read', deliveredAt: iso(1), readAt: iso(2) })
  const after = await anna.call.getConversation({ params: { id: talk.id } })
  expect(after.last).toMatchObject({ id, status: 'read' })
  expect(after.revision).toBe(before.revision + 1)
  await world.post(reported([word(wamid, 'played', 3)]))
  expect(await talk.message(id)).toMatchObject({ status: 'played', playedAt: iso(3) })
})

test('X-12 read never falls back to delivered, repetitions change nothing, and nothing is published for them', async () => {
  const { id, wamid } = await sentMessage()
  await world.post(reported([word(wamid, 'read', 5)]))
  await world.post(reported([word(wamid, 'delivered', 3)]))
  const settled = await talk.message(id)
  expect(settled).toMatchObject({ status: 'read', readAt: iso(5), deliveredAt: iso(3) })
  const { cursor } = await anna.call.getDesk()
  const repeated = [
    word(wamid, 'delivered', 3),
    word(wamid, 'read', 5),
    word(wamid, 'read', 9),
    word(wamid, 'delivered', 7),
  ]
  await world.post(reported(repeated))
  expect(await talk.message(id)).toEqual(settled)
  expect((await anna.call.getDesk()).cursor).toBe(cursor)
})

test('X-12 in whatever order, grouping and number of copies statuses come, a message ends the same', async () => {
  const words = fc.constantFrom('sent', 'delivered', 'read', 'played', 'failed')
  const history = fc.array(fc.record({ status: words, seconds: fc.integer({ min: 0, max: 9 }) }), {
    minLength: 1,
    maxLength: 8,
  })
  const shape = ({
    status,
    error,
    deliveredAt,
    readAt,
    playedAt,
    failedAt,
  }: Awaited<ReturnType<typeof talk.message>>) => ({
    status,
    error,
    deliveredAt,
    readAt,
    playedAt,
    failedAt,
  })
  await fc.assert(
    fc.asyncProperty(
      history.chain((reports) =>
        fc.tuple(
          fc.constant(reports),
          fc.shuffledSubarray([...reports, ...reports], { minLength: 2 * reports.length }),
          fc.integer({ min: 1, max: 4 }),
        ),
      ),
      async ([inOrder, shuffled, groupSize]) => {
        const [first, second] = [await sentMessage(), await sentMessage()]
        const of = (wamid: string, { status, seconds }: { status: string; seconds: number }) =>
          word(
            wamid,
            status,
            seconds,
            status === 'failed' ? { errors: [{ code: 131000 + seconds, title: `reason ${seconds}` }] } : {},
          )
        await world.post(reported(inOrder.map((report) => of(first.wamid, report))))
        for (let start = 0; start < shuffled.length; start += groupSize) {
          const group = shuffled.slice(start, start + groupSize)
          await world.post(reported(group.map((report) => of(second.wamid, report))))
        }
        expect(shape(await talk.message(second.id))).toEqual(shape(await talk.message(first.id)))
      },
    ),
    { numRuns: 15 },
  )
}, 120_000)

test('X-12 a failure after `sent` shows its reason; one that comes after `delivered` changes only the record of times', async () => {
  const [lost, arrived] = [await sentMessage(), await sentMessage()]
  const errors = [
    { code: 131049, title: 'Not delivered to keep a healthy ecosystem', error_data: { details: 'in short: no' } },
  ]
  await world.post(reported([word(lost.wamid, 'failed', 4, { errors }), word(arrived.wamid, 'delivered', 1)]))
  await world.post(reported([word(arrived.wamid, 'failed', 4, { errors })]))
  expect(await talk.message(lost.id)).toMatchObject({
    status: 'failed',
    failedAt: iso(4),
    error: { code: 131049, title: 'Not delivered to keep a healthy ecosystem', details: 'in short: no' },
  })
  expect(await talk.message(arrived.id)).toMatchObject({ status: 'delivered', failedAt: iso(4), error: null })
})

test('X-13 a failure without a reason, or with a bare code, still says something', async () => {
  const [bare, coded] = [await sentMessage(), await sentMessage()]
  await world.post(
    reported([word(bare.wamid, 'failed'), word(coded.wamid, 'failed', 0, { errors: [{ code: 131026 }] })]),
  )
  expect((await talk.message(bare.id)).error).toEqual({ code: -1, title: 'Unknown error', details: null })
  expect((await talk.message(coded.id)).error).toEqual({ code: 131026, title: 'Message undeliverable', details: null })
})

test('words that say nothing of the way of a message are passed over', async () => {
  const { id, wamid } = await sentMessage()
  const before = await talk.message(id)
  await world.post(
    reported([word(wamid, 'deleted'), word(wamid, 'warning'), word(wamid, 'uncertain'), word(wamid, 'queued')]),
  )
  expect(await talk.message(id)).toEqual(before)
})

test('a status that overtakes the wamid of its message is kept until the message has it', async () => {
  let answer = (): void => undefined
  const answered = new Promise<void>((resolve) => {
    answer = resolve
  })
  world.graph.answer(async ({ body }) => {
    if (body['status'] === 'read') return undefined
    await answered
    return { status: 200, body: { messages: [{ id: 'wamid.OVERTAKEN' }] } }
  })
  const { id } = await talk.say('overtaken')
  await world.post(reported([word('wamid.OVERTAKEN', 'delivered', 2), word('wamid.OVERTAKEN', 'sent', 1)]), {
    settle: false,
  })
  await expect.poll(async () => (await kept()).length, eventually).toBe(2)
  expect(await talk.message(id)).toMatchObject({ status: 'queued', wamid: null })
  answer()
  await world.settle()
  expect(await talk.message(id)).toMatchObject({ status: 'delivered', wamid: 'wamid.OVERTAKEN', deliveredAt: iso(2) })
  expect(await kept()).toEqual([])
  world.graph.answer(() => undefined)
})

test('a status that comes back with our id settles the message before WhatsApp’s answer does', async () => {
  let answer = (): void => undefined
  const answered = new Promise<void>((resolve) => {
    answer = resolve
  })
  world.graph.answer(async ({ body }) => {
    if (body['status'] === 'read') return undefined
    await answered
    return { status: 200, body: { messages: [{ id: 'wamid.QUICK' }] } }
  })
  const { id } = await talk.say('quick')
  await world.post(reported([word('wamid.QUICK', 'read', 3, { opaque: id })]), { settle: false })
  await expect.poll(async () => (await talk.message(id)).status, eventually).toBe('read')
  answer()
  await world.settle()
  expect(await talk.message(id)).toMatchObject({
    status: 'read',
    wamid: 'wamid.QUICK',
    readAt: iso(3),
    acceptedAt: expect.any(String),
  })
  world.graph.answer(() => undefined)
})

test('statuses of other numbers, of messages never sent here, and with somebody else’s id touch nothing', async () => {
  const { id, wamid } = await sentMessage()
  const before = await talk.message(id)
  const inbound = (await talk.messages())[0] as { id: string; wamid: string }
  await world.post(reported([word(wamid, 'read'), word('wamid.OTHER', 'read', 0, { opaque: id })], demo.sales))
  await world.post(
    reported([
      word('wamid.FOREIGN', 'read', 0, { opaque: 'order 4711' }),
      word('wamid.STRANGE', 'read', 0, { opaque: v7() }),
      word(inbound.wamid, 'read', 0, { opaque: inbound.id }),
    ]),
  )
  expect(await talk.message(id)).toEqual(before)
  expect((await talk.messages())[0]).toMatchObject({ id: inbound.id, status: 'received', readAt: null })
})
