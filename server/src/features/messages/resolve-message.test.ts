import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { expectFeedToMatch } from '../../testing/expect-feed.ts'
import { createWorld, type Person, type World } from '../../testing/world.ts'
import { closeAll, refusal, reported, type Talk, talkWith } from './testing/talk.ts'

let world: World
let anna: Person

beforeAll(async () => {
  world = await createWorld()
  anna = await world.signIn('anna@demo.test')
})
beforeEach(async () => {
  await closeAll(anna)
  world.graph.answer(() => undefined)
  world.graph.asked.length = 0
})
afterAll(() => world.end())

const resolve = (talk: Talk, messageId: string, action: 'resend' | 'leave', person = anna) =>
  person.call.resolveMessage({ params: { id: talk.id, messageId }, body: { action } })
/** A message WhatsApp took and then reported as failed. */
const failing = async (talk: Talk, text = 'lost') => {
  const message = await talk.say(text)
  await world.settle()
  const { wamid } = await talk.message(message.id)
  const failed = reported([
    { wamid: wamid as string, status: 'failed', errors: [{ code: 131026, title: 'Message undeliverable' }] },
  ])
  await world.post(failed)
  return { id: message.id, wamid: wamid as string, failed }
}
const uncertain = async (talk: Talk) => {
  world.graph.answer(({ body }) => (body['status'] === 'read' ? undefined : 'cut'))
  const { id } = await talk.say('did it go?')
  await world.settle()
  world.graph.answer(() => undefined)
  expect(await talk.message(id)).toMatchObject({ status: 'uncertain', error: null, wamid: null })
  return id
}

test('who may not: only who has the conversation decides about its messages', async () => {
  const talk = await talkWith(world, anna)
  const { id } = await failing(talk)
  for (const email of ['carla@demo.test', 'other@demo.test']) {
    await expect(resolve(talk, id, 'resend', await world.signIn(email))).rejects.toMatchObject({ code: 'not_found' })
  }
  await expect(resolve(talk, id, 'resend', await world.signIn('dario@demo.test'))).rejects.toMatchObject({
    code: 'conversation_not_active',
  })
  const other = await talkWith(world, anna)
  await expect(resolve(other, id, 'resend')).rejects.toMatchObject({ code: 'not_found' })
  await world.settle()
  expect(world.graph.sent()).toHaveLength(1)
})

test('X-13 a message that failed shows why, and can be sent again as the same message', async () => {
  const talk = await talkWith(world, anna)
  const { id, wamid } = await failing(talk)
  expect(await talk.message(id)).toMatchObject({
    status: 'failed',
    error: { code: 131026, title: 'Message undeliverable' },
    failedAt: expect.any(String),
  })
  const again = await expectFeedToMatch(world, anna, () => resolve(talk, id, 'resend'))
  expect(again).toMatchObject({ id, status: 'queued', error: null, failedAt: null })
  expect(world.graph.sent().map(({ body }) => body['biz_opaque_callback_data'])).toEqual([id, id])
  const sent = await talk.message(id)
  expect(sent).toMatchObject({ status: 'sent', error: null })
  expect(sent.wamid).not.toBe(wamid)
})

test('X-12 what WhatsApp repeats about the first sending does not touch the second, except that it reached the customer', async () => {
  const talk = await talkWith(world, anna)
  const { id, wamid, failed } = await failing(talk)
  // The second sending is held back while the old statuses come once more.
  world.graph.answer(({ body }) => (body['status'] === 'read' ? undefined : refusal(131016, 500)))
  await resolve(talk, id, 'resend')
  await world.settle()
  await world.post(reported([{ wamid, status: 'sent', opaque: id }]))
  await world.post(failed)
  expect(await talk.message(id)).toMatchObject({ status: 'queued', error: null })
  world.graph.answer(() => undefined)
  world.clock.advance(5_000)
  world.app.wake('outbox', 1)
  await world.settle()
  await world.post(failed)
  expect(await talk.message(id)).toMatchObject({ status: 'sent', error: null })
  await world.post(reported([{ wamid, status: 'delivered', opaque: id }]))
  expect(await talk.message(id)).toMatchObject({ status: 'delivered' })
})

test('an uncertain message that WhatsApp did take is settled by its status, and a second copy still waiting is not sent', async () => {
  const talk = await talkWith(world, anna)
  const id = await uncertain(talk)
  world.graph.answer(({ body }) => (body['status'] === 'read' ? undefined : refusal(131016, 500)))
  await resolve(talk, id, 'resend')
  await world.settle()
  world.graph.answer(() => undefined)
  const calls = world.graph.sent().length
  await expectFeedToMatch(world, anna, () =>
    world.post(reported([{ wamid: 'wamid.FIRST', status: 'sent', opaque: id }])),
  )
  expect(await talk.message(id)).toMatchObject({ status: 'sent', wamid: 'wamid.FIRST' })
  world.clock.advance(60_000)
  world.app.wake('outbox', 1)
  await world.settle()
  expect(world.graph.sent()).toHaveLength(calls)
})

test('leaving an uncertain message ends the question; a later status still tells the truth', async () => {
  const talk = await talkWith(world, anna)
  const id = await uncertain(talk)
  const left = await expectFeedToMatch(world, anna, () => resolve(talk, id, 'leave'))
  expect(left).toMatchObject({
    status: 'failed',
    error: { code: -2, details: 'Left as it is by Anna Bianchi.' },
    failedAt: expect.any(String),
  })
  expect(await resolve(talk, id, 'leave')).toEqual(left)
  await world.post(reported([{ wamid: 'wamid.LATE', status: 'sent', opaque: id }]))
  expect(await talk.message(id)).toMatchObject({ status: 'sent', error: null, failedAt: null, wamid: 'wamid.LATE' })
  expect(world.graph.sent()).toHaveLength(1)
})

test('a message that is on its way or arrived, and one of the customer, has nothing to be decided', async () => {
  const talk = await talkWith(world, anna)
  const { id } = await talk.say('fine')
  await world.settle()
  const inbound = (await talk.messages())[0] as { id: string }
  for (const messageId of [id, inbound.id]) {
    for (const action of ['resend', 'leave'] as const) {
      await expect(resolve(talk, messageId, action)).rejects.toMatchObject({ code: 'message_settled', status: 409 })
    }
  }
  const twice = await failing(talk)
  const both = await Promise.allSettled([resolve(talk, twice.id, 'resend'), resolve(talk, twice.id, 'resend')])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await world.settle()
  expect(world.graph.sent()).toHaveLength(3)
})

test('X-18 after the 24 hours a failed message cannot be sent again, but left', async () => {
  const talk = await talkWith(world, anna)
  const { id } = await failing(talk)
  const day = 24 * 60 * 60 * 1000
  world.clock.advance(day)
  try {
    const again = await world.signIn('anna@demo.test')
    await expect(resolve(talk, id, 'resend', again)).rejects.toMatchObject({ code: 'window_closed' })
    expect(await resolve(talk, id, 'leave', again)).toMatchObject({ status: 'failed', error: { code: 131026 } })
  } finally {
    world.clock.advance(-day)
  }
})
