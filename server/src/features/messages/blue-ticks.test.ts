import type { NumberRules } from '@centralino/contract/number-rules.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sessionActor } from '../../testing/session-actor.ts'
import { createWorld, demo, type Person, type World } from '../../testing/world.ts'
import { showTyping } from './show-typing.ts'
import { closeAll, type Talk, talkWith } from './testing/talk.ts'

let world: World
let anna: Person
let elena: Person

beforeAll(async () => {
  world = await createWorld()
  anna = await world.signIn('anna@demo.test')
  elena = await world.signIn('elena@demo.test')
})
beforeEach(async () => {
  await closeAll(anna)
  world.graph.asked.length = 0
})
afterAll(() => world.end())

const talkOn = async (blueTicks: NumberRules['blueTicks']): Promise<Talk> => {
  const { items } = await elena.call.listNumbers()
  const id = items.find(({ phoneNumberId }) => phoneNumberId === demo.support)?.id ?? ''
  const before = await elena.call.getNumberRules({ params: { id } })
  await elena.call.setNumberRules({ params: { id }, body: { ...before, blueTicks } })
  return talkWith(world, anna)
}
const readMarks = () => world.graph.asked.filter(({ body }) => body['status'] === 'read')
const typed = async (talk: Talk) => {
  const { tenantId, actor, sessionId } = await sessionActor(world, anna)
  await showTyping(world.app, { tenantId, actor, id: sessionId } as Parameters<typeof showTyping>[1], talk.id)
  await world.settle()
}
const readers = async (talk: Talk) =>
  (await anna.call.listMessages({ params: { id: talk.id }, query: {} })).reads.map(({ reader }) => reader.name)

test('A-MSG-07 blue ticks on opening: the customer sees them as soon as the agent looks, and typing too', async () => {
  const talk = await talkOn('on_open')
  expect(readMarks()).toHaveLength(1)
  await typed(talk)
  expect(readMarks().at(-1)?.body).toMatchObject({ typing_indicator: { type: 'text' } })
  await talk.say('Here')
  await world.settle()
  expect(readMarks()).toHaveLength(2)
})

test('A-MSG-07 blue ticks on reply: the customer sees them with the first answer, and no typing before; our own legend has the agent at once', async () => {
  const talk = await talkOn('on_reply')
  await typed(talk)
  expect(readMarks()).toEqual([])
  expect(await readers(talk)).toEqual(['Anna Bianchi'])
  const { wamid } = (await talk.messages())[0] ?? {}
  await talk.say('Here')
  await talk.say('And here')
  await world.settle()
  expect(readMarks().map(({ body }) => body['message_id'])).toEqual([wamid])
  world.clock.advance(1000)
  await talk.hear('Thanks')
  await anna.call.openConversation({ params: { id: talk.id } })
  await world.settle()
  expect(readMarks()).toHaveLength(1)
  await talk.say('You are welcome')
  await world.settle()
  expect(readMarks()).toHaveLength(2)
})

test('A-MSG-07 blue ticks never: WhatsApp is not told, and the agent’s own mark is there all the same', async () => {
  const talk = await talkOn('never')
  await typed(talk)
  await talk.say('Here')
  await world.settle()
  expect(readMarks()).toEqual([])
  expect(await readers(talk)).toEqual(['Anna Bianchi'])
})

test('B-06 rules that do not speak of blue ticks leave them as they are', async () => {
  await talkOn('never')
  const { items } = await elena.call.listNumbers()
  const id = items.find(({ phoneNumberId }) => phoneNumberId === demo.support)?.id ?? ''
  const { blueTicks: _, ...others } = await elena.call.getNumberRules({ params: { id } })
  expect(await elena.call.setNumberRules({ params: { id }, body: others })).toMatchObject({ blueTicks: 'never' })
})
