import { replay } from '@centralino/domain/routing/replay.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDeskWorld, type DeskWorld, minute } from '../../testing/desk-world.ts'
import { eachDecision } from './each-decision.ts'

let world: DeskWorld

beforeAll(async () => {
  world = await createDeskWorld()
})
afterAll(() => world.end())

test('C-07 every stored decision, made again from its inputs, comes out the same', async () => {
  const { anna, bruno, carla, elena } = world
  await elena.call.changeRoutingSettings({ body: { lastAgentSeconds: 3_600, missesUntilBreak: 0 } })
  for (const person of [anna, carla, bruno]) await person.call.setMyStatus({ body: { status: 'ready' } })
  for (let n = 0; n < 12; n++) await world.customer('Hello', n % 3 === 0 ? { number: '100000000000002' } : {})
  for (let n = 0; n < 3; n++) await world.later(4 * minute)
  const { conversations } = await anna.call.getDesk()
  for (const { id } of conversations) await anna.call.closeConversation({ params: { id }, body: {} })
  await world.settle()

  const differences: unknown[] = []
  let count = 0
  await eachDecision(world.app.database, world.clock.now, (tenantId, _id, stored) => {
    expect(tenantId).toBe(1)
    count++
    const difference = replay(stored)
    if (difference) differences.push(difference)
  })
  expect(differences).toEqual([])
  expect(count).toBeGreaterThan(5)
})
