import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { expectFeedToMatch } from '../../testing/expect-feed.ts'
import { sessionActor } from '../../testing/session-actor.ts'
import { createWorld, type Person, type World } from '../../testing/world.ts'
import { sendMessage } from './send-message.ts'
import { closeAll, talkWith } from './testing/talk.ts'

let world: World
let anna: Person

beforeAll(async () => {
  world = await createWorld()
  anna = await world.signIn('anna@demo.test')
})
beforeEach(async () => {
  await closeAll(anna)
  world.graph.asked.length = 0
})
afterAll(() => world.end())

const day = 24 * 60 * 60 * 1000
const text = (body: string) => ({ type: 'text', text: { body } }) as const

test('who may not: nobody writes into a conversation that is not theirs', async () => {
  const talk = await talkWith(world, anna)
  for (const email of ['carla@demo.test', 'bruno@demo.test', 'other@demo.test']) {
    const person = await world.signIn(email)
    await expect(person.call.sendMessage({ params: { id: talk.id }, body: text('hi') })).rejects.toMatchObject({
      code: 'not_found',
    })
  }
  const dario = await world.signIn('dario@demo.test')
  await expect(dario.call.sendMessage({ params: { id: talk.id }, body: text('hi') })).rejects.toMatchObject({
    code: 'conversation_not_active',
  })
  const nobody = await world.http.inject({
    method: 'POST',
    url: `/api/v1/conversations/${talk.id}/messages`,
    payload: text('hi'),
  })
  expect(nobody.statusCode).toBe(401)
  await anna.call.closeConversation({ params: { id: talk.id }, body: {} })
  await expect(talk.say('too late')).rejects.toMatchObject({ code: 'conversation_not_active' })
  await world.settle()
  expect(world.graph.sent()).toEqual([])
})

test('A-SEND-01 A-MSG-09 what the agent writes goes to WhatsApp and stands in the conversation under the own name', async () => {
  const talk = await talkWith(world, anna)
  const queued = await expectFeedToMatch(world, anna, () => talk.say('  The lamp\r\nis *ready* '))
  expect(queued).toMatchObject({
    status: 'queued',
    author: { kind: 'user', id: anna.id, name: 'Anna Bianchi' },
    direction: 'out',
  })
  expect(world.graph.sent()).toMatchObject([
    {
      path: '/v26.0/100000000000001/messages',
      body: {
        messaging_product: 'whatsapp',
        to: `+${talk.from}`,
        type: 'text',
        text: { body: 'The lamp\nis *ready*' },
        biz_opaque_callback_data: queued.id,
      },
    },
  ])
  const sent = await talk.message(queued.id)
  expect(sent).toMatchObject({
    status: 'sent',
    wamid: expect.stringMatching(/^wamid\./),
    acceptedAt: expect.any(String),
    preview: 'The lamp is ready',
  })
  const conversation = await anna.call.getConversation({ params: { id: talk.id } })
  expect(conversation.last).toMatchObject({
    id: queued.id,
    direction: 'out',
    status: 'sent',
    preview: 'The lamp is ready',
  })
})

test('T10 the same id twenty times at once is one message, sent once, and every call gets the same answer', async () => {
  const talk = await talkWith(world, anna)
  const id = v7()
  const answers = await Promise.all(Array.from({ length: 20 }, () => talk.say('once', { id })))
  await world.settle()
  expect(new Set(answers.map((answer) => answer.id))).toEqual(new Set([id]))
  expect(world.graph.sent()).toHaveLength(1)
  expect(await talk.say('once', { id })).toMatchObject({ id, status: 'sent' })
  await world.settle()
  expect(world.graph.sent()).toHaveLength(1)
})

test('an id that stands for another message is refused', async () => {
  const [talk, another] = [await talkWith(world, anna), await talkWith(world, anna)]
  const id = v7()
  await talk.say('first', { id })
  await expect(talk.say('second', { id })).rejects.toMatchObject({ code: 'duplicate_id', status: 409 })
  await expect(another.say('first', { id })).rejects.toMatchObject({ code: 'duplicate_id' })
  const inbound = (await talk.messages())[0] as { id: string }
  await expect(talk.say('hello', { id: inbound.id })).rejects.toMatchObject({ code: 'duplicate_id' })
  const racing = v7()
  const race = await Promise.allSettled([talk.say('mine', { id: racing }), another.say('mine', { id: racing })])
  expect(race.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(race.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'duplicate_id' })
})

test('a text that shows nothing or is too long is refused; NUL and half characters are taken out before it is stored or sent', async () => {
  const talk = await talkWith(world, anna)
  for (const empty of ['', ' \n\t', '\u200b\u0000', '\u2800']) {
    await expect(talk.say(empty)).rejects.toMatchObject({ code: 'text_empty' })
  }
  await expect(talk.say('x'.repeat(4097))).rejects.toMatchObject({ code: 'text_too_long' })
  const sent = await talk.say('a\u0000b\ud800c')
  await world.settle()
  expect(await talk.message(sent.id)).toMatchObject({ text: { body: 'ab\ufffdc' }, status: 'sent' })
  expect(world.graph.sent()[0]?.body['text']).toEqual({ body: 'ab\ufffdc' })
  expect((await talk.say('x'.repeat(4096))).text?.body).toHaveLength(4096)
  await world.settle()
})

test('A-SEND-02 emoji and every script arrive as they were written', async () => {
  const talk = await talkWith(world, anna)
  const body = 'Perfetto 👍🏽 👨‍👩‍👧 — مرحبا שלום 你好 é'
  await talk.say(body)
  await world.settle()
  expect(world.graph.sent()[0]?.body['text']).toEqual({ body })
})

test('an answer that quotes carries WhatsApp’s id of the quoted message; one of another conversation cannot be quoted', async () => {
  const talk = await talkWith(world, anna)
  const question = (await talk.messages())[0] as { id: string; wamid: string }
  const answer = await talk.say('yes', { replyTo: question.id })
  expect(answer.replyTo).toMatchObject({ messageId: question.id, direction: 'in', preview: 'hello' })
  await world.settle()
  expect(world.graph.sent()[0]?.body['context']).toEqual({ message_id: question.wamid })
  const another = await talkWith(world, anna)
  await expect(another.say('no', { replyTo: question.id })).rejects.toMatchObject({ code: 'not_found' })
})

test('a customer without a phone number is reached by the business-scoped id', async () => {
  const userId = 'IT.5551234567890'
  const talk = await talkWith(world, anna, { from: '', userId })
  await talk.say('hello')
  await world.settle()
  const { body } = world.graph.sent()[0] ?? {}
  expect(body).toMatchObject({ recipient: userId })
  expect(body).not.toHaveProperty('to')
})

test('X-18 A-OUT-10 T16 free text is refused from the very end of the 24 hours on, and not a second before', async () => {
  const talk = await talkWith(world, anna)
  const { windowEndsAt } = await anna.call.getConversation({ params: { id: talk.id } })
  const end = Date.parse(windowEndsAt as string)
  const { tenantId, actor } = await sessionActor(world, anna)
  const sendAt = (now: number) =>
    world.app.inTenant({ tenantId }, (tx) => sendMessage({ ...tx, now }, actor, talk.id, text('in time?')))
  await expect(sendAt(end - 1000)).resolves.toMatchObject({ status: 'queued' })
  await expect(sendAt(end - 1)).resolves.toMatchObject({ status: 'queued' })
  for (const late of [end, end + 1000]) {
    await expect(sendAt(late)).rejects.toMatchObject({ code: 'window_closed', details: { windowEndsAt } })
  }
  await world.settle()
  const before = await talk.messages()
  world.clock.advance(day + 1000)
  try {
    const again = await world.signIn('anna@demo.test')
    await expect(again.call.sendMessage({ params: { id: talk.id }, body: text('late') })).rejects.toMatchObject({
      code: 'window_closed',
      status: 409,
      details: { windowEndsAt },
    })
    // The same call again is the message that is there already, not a new one.
    const sent = before.at(-1) as { id: string }
    expect(
      await again.call.sendMessage({ params: { id: talk.id }, body: { id: sent.id, ...text('in time?') } }),
    ).toMatchObject({ id: sent.id })
    const { items } = await again.call.listMessages({ params: { id: talk.id }, query: {} })
    expect(items).toHaveLength(before.length)
  } finally {
    world.clock.advance(-day - 1000)
  }
})
