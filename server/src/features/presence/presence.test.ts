import type { ServerFrame } from '@centralino/contract/live.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import WebSocket from 'ws'
import { createDeskWorld, type DeskWorld, minute } from '../../testing/desk-world.ts'
import { expectFeedToMatch } from '../../testing/expect-feed.ts'
import type { Person } from '../../testing/world.ts'

let world: DeskWorld
let url: string

beforeAll(async () => {
  world = await createDeskWorld()
  url = await world.listen()
})
afterAll(() => world.end())
beforeEach(() => world.clear())

/** A console of this person: resolves when the server has welcomed it. */
const connect = async (person: Person): Promise<{ close(): Promise<void> }> => {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/api/v1/live`, {
    headers: { cookie: person.cookie, origin: 'http://127.0.0.1' },
  })
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  const welcomed = new Promise<void>((resolve) => {
    socket.on('message', (data) => {
      if ((JSON.parse(String(data)) as ServerFrame).type === 'pong') resolve()
    })
  })
  socket.send(JSON.stringify({ type: 'hello', protocol: 1, cursor: null }))
  socket.send(JSON.stringify({ type: 'ping' }))
  await welcomed
  return {
    close: () =>
      new Promise((resolve) => {
        socket.once('close', () => resolve())
        socket.close()
      }),
  }
}
const statusOf = async (person: Person) =>
  (await world.elena.call.getDesk()).users.find((user) => user.id === person.id)?.status
const hasTimer = async (person: Person): Promise<boolean> => {
  const row = await world.app.inTenant({ tenantId: 1 }, (tx) =>
    tx.sql
      .selectFrom('timers')
      .select('kind')
      .where('kind', '=', 'presence')
      .where('subject_id', '=', person.id)
      .executeTakeFirst(),
  )
  return row !== undefined
}
const connected = async (person: Person) => {
  const console_ = await connect(person)
  await expect.poll(() => hasTimer(person)).toBe(true)
  return console_
}

describe('an agent who is gone', () => {
  test('A-OUTL-02 A-WAIT-05 signing out suspends what was open: status 3, and the place is free', async () => {
    const { anna } = world
    const { from } = await world.opened(anna)
    await anna.call.signOut()
    expect(await world.of(from)).toMatchObject({ state: 'suspended', assignee: { id: anna.id }, place: null })
    Object.assign(anna, await world.signIn(anna.email))
  })

  test('A-WAIT-05 Q36 how long it waits for its agent holds at once when it is changed, and nothing is stuck', async () => {
    const { anna, elena, dario } = world
    const { from } = await world.opened(anna)
    await anna.call.signOut()
    await elena.call.changeRoutingSettings({ body: { returnSeconds: 60 } })
    expect(await dario.call.listStuck()).toEqual({ count: 0, items: [] })
    await world.later(2 * minute)
    expect(await world.of(from)).toMatchObject({ state: 'waiting', assignee: null })
    await elena.call.changeRoutingSettings({ body: { returnSeconds: 1800 } })
    Object.assign(anna, await world.signIn(anna.email))
  })

  test('A-WAIT-03 an offer not yet opened goes back at once, and is no miss', async () => {
    const { anna, carla } = world
    await anna.call.setMyStatus({ body: { status: 'ready' } })
    const from = await world.customer()
    expect((await world.of(from)).assignee?.id).toBe(anna.id)
    await carla.call.setMyStatus({ body: { status: 'ready' } })
    await anna.call.signOut()
    await world.settle()
    expect(await world.of(from)).toMatchObject({ state: 'active', assignee: { id: carla.id } })
    Object.assign(anna, await world.signIn(anna.email))
  })

  test('Q36 back in time, it is open again with the same agent', async () => {
    const { anna } = world
    const { id, from } = await world.opened(anna)
    await anna.call.signOut()
    await world.later(20 * minute)
    Object.assign(anna, await world.signIn(anna.email))
    expect(await world.of(from)).toMatchObject({
      state: 'active',
      assignee: { id: anna.id },
      assignment: { cause: 'returned' },
    })
    expect((await anna.call.getDesk()).conversations.map((one) => one.id)).toContain(id)
  })

  test('Q36 not back in time, it is distributed', async () => {
    const { anna, carla } = world
    const { from } = await world.opened(anna)
    await anna.call.signOut()
    await carla.call.setMyStatus({ body: { status: 'ready' } })
    await world.later(31 * minute)
    expect(await world.of(from)).toMatchObject({ state: 'active', assignee: { id: carla.id } })
    Object.assign(anna, await world.signIn(anna.email))
  })

  test('A-WAIT-07 Q36 or somebody takes it over', async () => {
    const { anna, carla } = world
    const { id, from } = await world.opened(anna)
    await anna.call.signOut()
    await carla.call.takeConversation({ params: { id } })
    Object.assign(anna, await world.signIn(anna.email))
    expect((await world.of(from)).assignee?.id).toBe(carla.id)
  })

  test('A-OUTL-02 it is still signed in elsewhere: nothing changes', async () => {
    const { anna } = world
    const { from } = await world.opened(anna)
    const elsewhere = await world.signIn(anna.email)
    await elsewhere.call.signOut()
    expect((await world.of(from)).state).toBe('active')
  })
})

describe('a connection that is lost', () => {
  test('X-32 C-21 past the grace time it is like signing out: Offline, and what was open is suspended', async () => {
    const { anna } = world
    const { from } = await world.opened(anna)
    const tab = await connected(anna)
    await tab.close()
    await world.later(minute)
    expect([await statusOf(anna), (await world.of(from)).state]).toEqual(['back_office', 'active'])
    await world.later(minute)
    expect([await statusOf(anna), (await world.of(from)).state]).toEqual(['offline', 'suspended'])
    const again = await connect(anna)
    await expect.poll(() => statusOf(anna)).toBe('back_office')
    expect(await world.of(from)).toMatchObject({ state: 'active', assignee: { id: anna.id } })
    await again.close()
  })

  test('X-32 colleagues hear of it by the feed', async () => {
    const { anna, carla } = world
    await world.opened(anna)
    await (await connected(anna)).close()
    await expectFeedToMatch(world, carla, () => world.later(2 * minute))
  })
})
