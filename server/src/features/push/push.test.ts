import type { ClientFrame } from '@centralino/contract/live.ts'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import WebSocket from 'ws'
import { createDeskWorld, type DeskWorld } from '../../testing/desk-world.ts'
import { createPushService } from '../../testing/push-service.ts'
import type { Person } from '../../testing/world.ts'

let world: DeskWorld
let service: Awaited<ReturnType<typeof createPushService>>
let owner: pg.Client
let origin: string

beforeAll(async () => {
  world = await createDeskWorld()
  service = await createPushService()
  owner = new pg.Client({ connectionString: world.ownerUrl })
  await owner.connect()
  origin = await world.listen()
})
afterAll(async () => {
  await owner.end()
  await service.close()
  await world.end()
})
beforeEach(async () => {
  await world.clear()
  await owner.query('delete from push_subscriptions')
  await world.later(60_000)
  service.news()
})

const codeOf = async (answer: Promise<unknown>) => {
  await expect(answer).rejects.toThrow()
  return answer.catch((error: { code: string }) => error.code)
}

let browsers = 0
const agree = async (person: Person) => {
  const name = `browser${++browsers}`
  const { id } = await person.call.subscribePush({ body: service.browser(name) })
  await world.settle()
  return { id, name }
}
const ready = (person: Person) => person.call.setMyStatus({ body: { status: 'ready' } })
/** A console of this person's that is in view, until it is hidden. */
const look = async (person: Person) => {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/api/v1/live`, {
    headers: { cookie: person.cookie, origin: 'http://127.0.0.1' },
  })
  const say = (frame: ClientFrame) => socket.send(JSON.stringify(frame))
  await new Promise((resolve) => socket.once('open', resolve))
  const welcome = new Promise((resolve) => socket.once('message', resolve))
  say({ type: 'hello', protocol: 1, cursor: null })
  await welcome
  const told = async (visible: boolean) => {
    say({ type: 'visible', visible })
    const pong = new Promise((resolve) => socket.once('message', resolve))
    say({ type: 'ping' })
    await pong
    await world.settle()
  }
  await told(true)
  return { hide: () => told(false), close: () => socket.close() }
}

test('A-NOTIF-01 who is not signed in neither subscribes nor tests', async () => {
  for (const [method, url] of [
    ['GET', '/me/push'],
    ['POST', '/me/push'],
    ['POST', '/me/push/test'],
    ['DELETE', '/me/push/00000000-0000-4000-8000-000000000000'],
  ] as const) {
    expect((await world.http.inject({ method, url: `/api/v1${url}` })).statusCode).toBe(401)
  }
})

test('A-NOTIF-01 a new conversation is pushed to whom it is given, encrypted for that browser, with our key', async () => {
  const { name } = await agree(world.anna)
  const { publicKey, items } = await world.anna.call.getPush()
  expect(items).toMatchObject([{ here: true }])
  await ready(world.anna)
  const from = await world.customer('My lamp is broken')
  const [push, ...more] = service.news()
  expect(more).toEqual([])
  const { id } = await world.of(from)
  expect(push?.path).toBe(`/${name}`)
  expect(push?.text).toMatchObject({ url: `/conversations/${id}`, tag: `conversation ${id}` })
  expect(push?.text['body']).toMatch(/^New conversation · /)
  // Nothing of what was written, unless the user wants that.
  expect(JSON.stringify(push?.text)).not.toContain('lamp')
  expect(push?.headers).toMatchObject({ 'content-encoding': 'aes128gcm', urgency: 'high', ttl: '900' })
  expect(push?.headers.authorization).toContain(publicKey)
  expect(push?.headers['topic']).toMatch(/^[\w-]{1,32}$/)
})

test('A-NOTIF-02 what an agent transfers is pushed with that agent’s name, in the receiver’s language', async () => {
  const { id } = await world.opened(world.anna)
  await agree(world.carla)
  await world.carla.call.setMyLocale({ body: { locale: 'it' } })
  await ready(world.carla)
  await world.anna.call.transferConversation({
    params: { id },
    body: { to: { kind: 'user', id: world.carla.id, mode: 'immediate' } },
  })
  await world.settle()
  const [push] = service.news()
  expect(push?.text['body']).toMatch(/^Anna .* la trasferisce a te · /)
  expect(push?.text['lang']).toBe('it')
  await world.carla.call.setMyLocale({ body: { locale: 'en' } })
})

test('A-NOTIF-01 messages are pushed to who wants that, once per conversation until it was seen', async () => {
  const { id, from } = await world.opened(world.anna)
  await agree(world.anna)
  await world.customer('one', { from })
  expect(service.news()).toEqual([])
  await world.anna.call.openConversation({ params: { id } })

  await world.anna.call.changeMySettings({ body: { notifyFor: 'all', notificationText: true } })
  await world.later(1_000)
  await world.customer('two', { from })
  await world.customer('three', { from })
  const pushed = service.news()
  expect(pushed.map(({ text }) => text['body'])).toEqual(['New message · two'])

  await world.later(1_000)
  await world.anna.call.openConversation({ params: { id } })
  await world.later(1_000)
  await world.customer('four', { from })
  expect(service.news().map(({ text }) => text['body'])).toEqual(['New message · four'])
  await world.anna.call.changeMySettings({ body: { notifyFor: 'new', notificationText: false } })
})

test('A-NOTIF-01 nothing is pushed to who has a console in view', async () => {
  await agree(world.anna)
  const console = await look(world.anna)
  await ready(world.anna)
  await world.customer('seen on the screen')
  expect(service.news()).toEqual([])
  await console.hide()
  await world.customer('not seen')
  expect(service.news()).toHaveLength(1)
  console.close()
})

test('A-NOTIF-01 who lost the conversation, signed out or was disabled gets nothing', async () => {
  const { id, from } = await world.opened(world.anna)
  await agree(world.anna)
  await world.anna.call.changeMySettings({ body: { notifyFor: 'all' } })
  await owner.query(`update users set enabled = false where id = $1`, [world.anna.id])
  await world.customer('to nobody', { from })
  expect(service.news()).toEqual([])
  await owner.query(`update users set enabled = true where id = $1`, [world.anna.id])
  await owner.query('delete from push_told')

  await world.dario.call.takeConversation({ params: { id } })
  await world.settle()
  await world.customer('Dario has it', { from })
  expect(service.news()).toEqual([])
  await world.anna.call.changeMySettings({ body: { notifyFor: 'new' } })

  const again = await world.signIn('bruno@demo.test')
  await agree(again)
  expect((await again.call.getPush()).items).toHaveLength(1)
  await again.call.signOut()
  expect((await owner.query('select 1 from push_subscriptions where user_id = $1', [again.id])).rowCount).toBe(0)
})

test.each([404, 410, 403])('A-NOTIF-01 a browser that is gone (%i) is forgotten', async (status) => {
  const { name } = await agree(world.anna)
  service.answer(name, status)
  await ready(world.anna)
  await world.customer('hello')
  expect((await world.anna.call.getPush()).items).toEqual([])
})

test('A-NOTIF-01 a test says how each push service answered, and cannot be asked for without end', async () => {
  const [good, gone, down] = [await agree(world.anna), await agree(world.anna), await agree(world.anna)]
  service.answer(gone.name, 410)
  service.answer(down.name, 503)
  const { results } = await world.anna.call.testPush()
  expect(new Map(results.map(({ id, outcome }) => [id, outcome]))).toEqual(
    new Map([
      [good.id, 'delivered'],
      [gone.id, 'gone'],
      [down.id, 'unreachable'],
    ]),
  )
  expect(service.news().map(({ path }) => path)).toEqual([`/${good.name}`])
  expect(await codeOf(world.anna.call.testPush())).toBe('too_many_attempts')
  expect((await world.anna.call.getPush()).items).toHaveLength(2)
})

test('A-NOTIF-01 an address inside our network is refused; one’s own browser can be taken back, another’s not', async () => {
  const body = service.browser('inside')
  for (const endpoint of ['https://10.0.0.1/x', 'https://localhost/x', 'http://push.example.com/x']) {
    expect(await codeOf(world.anna.call.subscribePush({ body: { ...body, endpoint } }))).toBe(
      'push_address_not_allowed',
    )
  }
  const { id } = await agree(world.anna)
  expect(await codeOf(world.carla.call.unsubscribePush({ params: { id } }))).toBe('not_found')
  await world.anna.call.unsubscribePush({ params: { id } })
  expect((await world.anna.call.getPush()).items).toEqual([])
})

test('A-NOTIF-01 the same browser under another user belongs to that user alone', async () => {
  const body = service.browser('shared')
  await world.anna.call.subscribePush({ body })
  await world.carla.call.subscribePush({ body })
  expect((await world.anna.call.getPush()).items).toEqual([])
  expect((await world.carla.call.getPush()).items).toHaveLength(1)
})

test('A-NOTIF-01 keys and addresses are not readable in the database', async () => {
  await agree(world.anna)
  const { rows } = await owner.query('select sealed from push_subscriptions')
  expect(rows[0].sealed.toString('latin1')).not.toContain('127.0.0.1')
  const keys = (await owner.query('select private_key from push_keys')).rows[0]
  expect(keys.private_key).toHaveLength(12 + 16 + 43)
})

test('A-NOTIF-01 without a subscription push costs a message nothing: no statement, no job', async () => {
  // The last subscription has gone: the tenant is followed no more.
  await world.customer('notices that nobody asks')
  expect((await owner.query('select 1 from push_followers')).rowCount).toBe(0)
  const jobs = async () => Number((await owner.query(`select count(*) as n from graphile_worker.jobs`)).rows[0].n)
  const before = await jobs()
  await ready(world.anna)
  await world.customer('hello')
  expect((await owner.query('select 1 from push_followers')).rowCount).toBe(0)
  expect(await jobs()).toBe(before)
})
