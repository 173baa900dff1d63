import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Server } from '../../app.ts'
import { createWorld, type Person, type World } from '../../testing/world.ts'
import { refusal, reported, type StatusOf, talkWith } from './testing/talk.ts'

let world: World
let anna: Person
let other: Server

beforeEach(async () => {
  world = await createWorld()
  anna = await world.signIn('anna@demo.test')
  other = await world.another()
})
afterEach(() => world.end())

/** The same faults in every run. */
const dice = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return seed / 2_147_483_648
}

test('T12 with answers lost, rates reached, errors, and statuses doubled and turned round, each message is sent once and comes to its end', async () => {
  const talks = []
  for (let n = 0; n < 4; n++) talks.push(await talkWith(world, anna))
  const random = dice(20_261_122)
  const taken = new Map<string, number>()
  const statuses: StatusOf[] = []
  world.graph.answer(({ body }) => {
    if (body['status'] === 'read') return undefined
    const fate = random()
    if (fate < 0.1) return refusal(130429)
    if (fate < 0.2) return refusal(131016, 500)
    const opaque = body['biz_opaque_callback_data'] as string
    taken.set(opaque, (taken.get(opaque) ?? 0) + 1)
    const wamid = `wamid.${taken.size}.${opaque}`
    for (const status of ['sent', 'delivered', 'read']) {
      statuses.push({ wamid, status, opaque, at: world.clock.now() })
      if (random() < 0.3) statuses.push({ wamid, status, opaque, at: world.clock.now() })
    }
    if (fate < 0.4) return 'cut'
    return { status: 200, body: { messages: [{ id: wamid }] } }
  })

  const written: string[] = []
  for (let round = 0; round < 8; round++) {
    const sent = await Promise.all(talks.map((talk) => talk.say(`round ${round}`)))
    written.push(...sent.map(({ id }) => id))
    world.clock.advance(2_000)
    for (const server of [world, other]) server.app.wake('outbox', 1)
    // Half of what is known so far, latest first, in deliveries that overlap with the sending.
    const some = statuses.splice(0, Math.ceil(statuses.length / 2)).reverse()
    await Promise.all([world.post(reported(some), { settle: false }), world.post(reported(some), { settle: false })])
  }
  for (let n = 0; n < 12; n++) {
    world.clock.advance(5_000 * 2 ** n)
    for (const server of [other, world]) server.app.wake('outbox', 1)
    await Promise.all([world.settle(), other.settle()])
  }
  await world.post(reported(statuses.reverse()))
  await other.settle()

  expect(new Set(taken.keys())).toEqual(new Set(written))
  expect([...taken.values()].filter((times) => times > 1)).toEqual([])
  const outcome = (await Promise.all(talks.map((talk) => talk.messages())))
    .flat()
    .filter(({ direction }) => direction === 'out')
  expect(outcome.map(({ status }) => status)).toEqual(written.map(() => 'read'))
  const left = await world.app.inTenant({ tenantId: 1 }, (tx) => tx.sql.selectFrom('outbox').selectAll().execute())
  expect(left).toEqual([])
}, 60_000)
