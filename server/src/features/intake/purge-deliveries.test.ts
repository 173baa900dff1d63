import { afterAll, beforeAll, expect, test } from 'vitest'
import { written } from '../../testing/customers-write.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { purgeDeliveries } from './purge-deliveries.ts'

let world: World
const day = 24 * 3_600_000

beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.end())

test('what customers wrote is not kept raw for ever: deliveries of a month ago go, what they became stays', async () => {
  const post = (text: string, from: string) => world.post(written(text, { from, at: world.clock.now() }))
  const stored = async () => {
    const elena = await world.signIn('elena@demo.test')
    const { items } = await elena.call.listDeliveries({ query: { limit: 200 } })
    const waiting = await elena.call.listConversations({ query: { view: 'waiting', limit: 200 } })
    return { deliveries: items.length, last: waiting.items.map((one) => one.last?.preview).sort() }
  }
  await post('my card is 4711', '393330000011')
  world.clock.advance(29 * day)
  await purgeDeliveries(world.app)
  expect((await stored()).deliveries).toBe(1)
  await post('hello', '393330000012')
  world.clock.advance(2 * day)
  await purgeDeliveries(world.app)
  expect(await stored()).toEqual({ deliveries: 1, last: ['hello', 'my card is 4711'] })
})
