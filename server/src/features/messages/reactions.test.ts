import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { written } from '../../testing/customers-write.ts'
import { expectFeedToMatch } from '../../testing/expect-feed.ts'
import { createWorld, type Person, type World } from '../../testing/world.ts'
import { closeAll, refusal, type Talk, talkWith } from './testing/talk.ts'

let world: World
let anna: Person
let talk: Talk

beforeAll(async () => {
  world = await createWorld()
  anna = await world.signIn('anna@demo.test')
})
beforeEach(async () => {
  world.graph.answer(() => undefined)
  await closeAll(anna)
  talk = await talkWith(world, anna)
  world.graph.asked.length = 0
})
afterAll(() => world.end())

const day = 24 * 60 * 60 * 1000
const react = (messageId: string, emoji: string, more: { id?: string } = {}) =>
  anna.call.sendMessage({
    params: { id: talk.id },
    body: { type: 'reaction', reaction: { message_id: messageId, emoji }, ...more },
  })
const hear = (messageId: string, emoji: string | undefined, from = talk.from) =>
  world.post(written('', { from, at: world.clock.now(), type: 'reaction', reaction: { message_id: messageId, emoji } }))
const conversation = () => anna.call.getConversation({ params: { id: talk.id } })
const first = async () => (await talk.messages())[0] as Awaited<ReturnType<Talk['message']>>

describe('A-MSG-01 we react', () => {
  test('A-MSG-01 who may not, and what cannot be reacted to', async () => {
    const { id, wamid } = await first()
    const body = { type: 'reaction', reaction: { message_id: id, emoji: '👍' } } as const
    for (const email of ['carla@demo.test', 'other@demo.test']) {
      const person = await world.signIn(email)
      await expect(person.call.sendMessage({ params: { id: talk.id }, body })).rejects.toMatchObject({
        code: 'not_found',
      })
    }
    await expect(react(v7(), '👍')).rejects.toMatchObject({ code: 'not_found' })
    await expect(react(id, 'nice')).rejects.toMatchObject({ code: 'invalid_request' })
    const ours = await react(id, '👍')
    await expect(react(ours.id, '👍')).rejects.toMatchObject({ code: 'not_reactable' })
    await talk.hear('', { type: 'revoke', revoke: { original_message_id: wamid } })
    await expect(react(id, '👍')).rejects.toMatchObject({ code: 'not_reactable' })
  })

  test('A-MSG-01 A-MSG-09 it goes to WhatsApp under the agent’s name, about their message and not as a reply', async () => {
    const target = await first()
    const id = v7()
    const before = await conversation()
    await expectFeedToMatch(world, anna, () => react(target.id, '❤️', { id }))
    await react(target.id, '❤️', { id })
    await world.settle()
    const sent = world.graph.sent()
    expect(sent).toHaveLength(1)
    expect(sent[0]?.body).toMatchObject({ type: 'reaction', reaction: { message_id: target.wamid, emoji: '❤️' } })
    expect(sent[0]?.body).not.toHaveProperty('context')
    expect(await talk.message(id)).toMatchObject({
      type: 'reaction',
      author: { name: 'Anna Bianchi' },
      replyTo: { messageId: target.id },
      status: 'sent',
    })
    // No answer: the last word is still the customer's, and nobody waits for the customer.
    const after = await conversation()
    expect(after.last?.id).toBe(before.last?.id)
    expect(after).toMatchObject({ unread: 0, newestUnreadAt: null })
  })

  test('A-MSG-01 it is changed, taken back, and sent again after a failure', async () => {
    const target = await first()
    await react(target.id, '👍')
    await react(target.id, '')
    await world.settle()
    expect(world.graph.sent().map(({ body }) => (body['reaction'] as { emoji: string }).emoji)).toEqual(['👍', ''])
    world.graph.answer(() => refusal(131009))
    const failed = await react(target.id, '😂')
    await world.settle()
    expect(await talk.message(failed.id)).toMatchObject({ status: 'failed', error: { code: 131009 } })
    world.graph.answer(() => undefined)
    await anna.call.resolveMessage({ params: { id: talk.id, messageId: failed.id }, body: { action: 'resend' } })
    await world.settle()
    expect(world.graph.sent().at(-1)?.body).not.toHaveProperty('context')
    expect(await talk.message(failed.id)).toMatchObject({ status: 'sent' })
  })
})

describe('A-MSG-01 a customer reacts', () => {
  test('A-MSG-01 C-04 it is about our message, and is neither unread nor a last word nor opens the window', async () => {
    const ours = await talk.say('We are here until seven')
    await world.settle()
    const { wamid } = await talk.message(ours.id)
    const before = await conversation()
    world.clock.advance(60_000)
    await expectFeedToMatch(world, anna, () => hear(wamid ?? '', '😂'))
    await hear(wamid ?? '', '👍')
    await hear(wamid ?? '', undefined)
    const reactions = (await talk.messages()).filter(({ type }) => type === 'reaction')
    expect(reactions).toMatchObject([
      { preview: '😂', replyTo: { messageId: ours.id } },
      { preview: '👍', replyTo: { messageId: ours.id } },
      { preview: '', replyTo: { messageId: ours.id } },
    ])
    const after = await conversation()
    expect(after).toMatchObject({ unread: 0, newestUnreadAt: null, windowEndsAt: before.windowEndsAt })
    expect(after.last?.id).toBe(ours.id)
  })

  test('A-MSG-01 on a message of a conversation that is closed it begins no new one', async () => {
    const ours = await talk.say('Good-bye')
    await world.settle()
    const { wamid } = await talk.message(ours.id)
    await anna.call.closeConversation({ params: { id: talk.id }, body: {} })
    await hear(wamid ?? '', '❤️')
    const { items } = await anna.call.listConversations({ query: { view: 'mine' } })
    expect(items).toEqual([])
    const dario = await world.signIn('dario@demo.test')
    const { items: waiting } = await dario.call.listConversations({ query: { view: 'waiting' } })
    expect(waiting).toEqual([])
    expect((await talk.messages()).at(-1)).toMatchObject({ type: 'reaction', replyTo: { messageId: ours.id } })
  })

  test('A-MSG-01 X-14 on a message nobody here has seen it is a line of its own, and something unread', async () => {
    await hear('wamid.never', '👍')
    expect((await talk.messages()).at(-1)).toMatchObject({ type: 'reaction', replyTo: { messageId: null } })
    expect((await conversation()).unread).toBe(1)
  })
})

test('C-04 we react not once the 24 hours are over, and not to a message of more than 30 days ago', async () => {
  const target = await first()
  world.clock.advance(day + 1000)
  anna = await world.signIn('anna@demo.test')
  await expect(react(target.id, '👍')).rejects.toMatchObject({ code: 'window_closed' })
  world.clock.advance(30 * day)
  anna = await world.signIn('anna@demo.test')
  await expect(react(target.id, '👍')).rejects.toMatchObject({ code: 'not_reactable' })
})
