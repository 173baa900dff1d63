import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { written } from '../../testing/customers-write.ts'
import { sessionActor } from '../../testing/session-actor.ts'
import { createWorld, demo, type Person, type World } from '../../testing/world.ts'
import { getDesk } from './get-desk.ts'

let world: World
let anna: Person

beforeAll(async () => {
  world = await createWorld()
  anna = await world.signIn('anna@demo.test')
})
afterAll(() => world.end())

test('A-LOGIN-10 the desk shows the own tenant: its people who may sign in, its numbers, and the own conversations', async () => {
  await anna.call.setMyStatus({ body: { status: 'ready' } })
  await world.post(written('one', { from: '393330000001' }))
  await world.post(written('two', { from: '393330000002' }))
  await world.post(written('not hers', { from: '393330000003', number: demo.sales }))

  const desk = await anna.call.getDesk()
  expect(desk.me).toEqual(await anna.call.getMe())
  expect(desk.users.map((user) => user.name)).toEqual([
    'Anna Bianchi',
    'Bruno Ferri',
    'Carla Rossi',
    'Dario Conti',
    'Elena Greco',
  ])
  expect(desk.numbers).toEqual((await anna.call.listNumbers()).items)
  expect(desk.numbers.map(({ name, phoneNumberId, glyph }) => ({ name, phoneNumberId, glyph }))).toEqual([
    { name: 'Support', phoneNumberId: demo.support, glyph: 'half_disc' },
    { name: 'Sales', phoneNumberId: demo.sales, glyph: 'triangle' },
  ])
  expect(desk.conversations.map((conversation) => [conversation.place, conversation.last?.preview])).toEqual([
    [1, 'one'],
    [2, 'two'],
  ])
})

test('the position and what is shown belong together, though something changes while the desk is read', async () => {
  const session = await sessionActor(world, anna)
  const before = await anna.call.getDesk()
  const desk = await world.app.inTenant({ ...session, snapshot: true }, async (tx) => {
    // The snapshot is taken by the first query; what comes after it must show neither in the position nor in the rest.
    await tx.sql.selectFrom('tenants').select('id').execute()
    await anna.call.setMyStatus({ body: { status: 'break' } })
    return getDesk(tx, anna.id)
  })
  expect(desk).toEqual(before)
  const after = await anna.call.getDesk()
  expect(after.me.status).toBe('break')
  expect(after.cursor).toBe(before.cursor + 1)
})

test('who is disabled is nobody’s colleague any more', async () => {
  const owner = new pg.Client({ connectionString: world.ownerUrl })
  await owner.connect()
  await owner.query(`update users set enabled = false where email = 'carla@demo.test'`)
  await owner.end()
  expect((await anna.call.getDesk()).users.map((user) => user.name)).not.toContain('Carla Rossi')
})
