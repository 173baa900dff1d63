import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { written } from '../../testing/customers-write.ts'
import { expectFeedToMatch } from '../../testing/expect-feed.ts'
import { sessionActor } from '../../testing/session-actor.ts'
import { createWorld, type Person, type World } from '../../testing/world.ts'
import { chooseStatus } from './choose-status.ts'

let world: World
let owner: pg.Client
let anna: Person
let carla: Person

beforeAll(async () => {
  world = await createWorld()
  owner = new pg.Client({ connectionString: world.ownerUrl })
  await owner.connect()
  anna = await world.signIn('anna@demo.test')
  carla = await world.signIn('carla@demo.test')
})
afterAll(async () => {
  await owner.end()
  await world.end()
})
beforeEach(async () => {
  await anna.call.setMyStatus({ body: { status: 'back_office' } })
  await carla.call.setMyStatus({ body: { status: 'back_office' } })
})

const stored = async (person: Person) =>
  (await owner.query('select status, status_since, idle_since, revision from users where id = $1', [person.id])).rows[0]
const eventCount = async () =>
  Number((await owner.query('select coalesce(sum(last), 0) as n from feed_counters')).rows[0].n)

describe('A-STAT-01 A-STAT-06 choosing a status', () => {
  test.each(['ready', 'break', 'back_office'] as const)(
    '%s: a colleague sees it at once, and the own second tab too',
    async (status) => {
      await anna.call.setMyStatus({ body: { status: status === 'break' ? 'ready' : 'break' } })
      const me = await expectFeedToMatch(world, carla, () => anna.call.setMyStatus({ body: { status } }))
      expect(me).toMatchObject({ id: anna.id, status })
      const seen = (await carla.call.getDesk()).users.find((user) => user.id === anna.id)
      expect(seen).toMatchObject({ status, revision: me.revision })
      await expectFeedToMatch(world, anna, () =>
        anna.call.setMyStatus({ body: { status: status === 'break' ? 'ready' : 'break' } }),
      )
    },
  )

  test('Offline is not a choice', async () => {
    const answer = await world.http.inject({
      method: 'PUT',
      url: '/api/v1/me/status',
      headers: { cookie: anna.cookie },
      payload: { status: 'offline' },
    })
    expect(answer.statusCode).toBe(400)
    expect((await stored(anna)).status).toBe('back_office')
  })

  test('the same status again is no news', async () => {
    const [before, events] = [await stored(anna), await eventCount()]
    world.clock.advance(1_000)
    await anna.call.setMyStatus({ body: { status: 'back_office' } })
    expect(await stored(anna)).toEqual(before)
    expect(await eventCount()).toBe(events)
  })

  test('it is known since when; whoever comes back to Ready begins to wait for work then', async () => {
    world.clock.advance(60_000)
    await anna.call.setMyStatus({ body: { status: 'break' } })
    const paused = await stored(anna)
    expect(paused.status_since.getTime()).toBeGreaterThan(paused.idle_since.getTime())
    world.clock.advance(60_000)
    await anna.call.setMyStatus({ body: { status: 'ready' } })
    const ready = await stored(anna)
    expect(ready.status_since).toEqual(ready.idle_since)
    expect(ready.idle_since.getTime()).toBeGreaterThanOrEqual(paused.status_since.getTime() + 60_000)
  })

  test('who signed out in the meantime is not left Ready', async () => {
    const person = await world.signIn('bruno@demo.test')
    const { tenantId, actor, sessionId } = await sessionActor(world, person)
    await person.call.signOut()
    const session = { id: sessionId, tenantId, actor }
    const late = world.app.inTenant(session, (tx) => chooseStatus(tx, session, 'ready'))
    await expect(late).rejects.toMatchObject({ code: 'not_signed_in' })
    expect((await stored(person)).status).toBe('offline')
  })
})

test.each(['back_office', 'break'] as const)(
  'A-STAT-02 A-STAT-03 A-STAT-04 A-STAT-05 nothing new comes in %s, what is there can be worked on, Ready brings the rest',
  async (status) => {
    const mine = async () => (await anna.call.listConversations({ query: { view: 'mine' } })).items
    const write = (from: string) => world.post(written('Hello', { from, at: world.clock.now() }))
    for (const conversation of await mine())
      await anna.call.closeConversation({ params: { id: conversation.id }, body: {} })

    await anna.call.setMyStatus({ body: { status: 'ready' } })
    await write('393330000001')
    await anna.call.setMyStatus({ body: { status } })
    await write('393330000002')
    const held = await mine()
    expect(held.map((conversation) => conversation.customer.phone)).toHaveLength(1)

    const id = held[0]?.id as string
    await anna.call.openConversation({ params: { id } })
    await anna.call.sendMessage({ params: { id }, body: { type: 'text', text: { body: 'Good morning' } } })
    await world.settle()
    expect(
      (await anna.call.listMessages({ params: { id }, query: {} })).items.map((message) => message.direction),
    ).toEqual(['in', 'out'])

    await anna.call.setMyStatus({ body: { status: 'ready' } })
    await world.settle()
    expect(await mine()).toHaveLength(2)
  },
)

test('A-STAT-06 Q5 signing in and out changes what colleagues see', async () => {
  const bruno = await expectFeedToMatch(world, anna, () => world.signIn('bruno@demo.test'))
  const statusOf = async () => (await anna.call.getDesk()).users.find((user) => user.id === bruno.id)?.status
  expect(await statusOf()).toBe('back_office')
  await expectFeedToMatch(world, anna, () => bruno.call.signOut())
  expect(await statusOf()).toBe('offline')
})

test('A-LOGIN-04 a language chosen in one tab reaches the other, and nobody else', async () => {
  const me = await expectFeedToMatch(world, anna, () => anna.call.setMyLocale({ body: { locale: 'it' } }))
  expect(me.locale).toBe('it')
  await expectFeedToMatch(world, carla, () => anna.call.setMyLocale({ body: { locale: 'en' } }))
  const before = await eventCount()
  await anna.call.setMyLocale({ body: { locale: 'en' } })
  expect(await eventCount()).toBe(before)
  const toMe = { audience: { kind: 'user', userId: anna.id } }
  const audiences = (await owner.query(`select audience from feed_events where event ->> 'type' = 'me'`)).rows
  expect(audiences).toEqual([toMe, toMe])
})
