import type { ServerFrame } from '@centralino/contract/live.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { written } from '../../testing/customers-write.ts'
import { createWorld, type Person, type World } from '../../testing/world.ts'

let world: World
let anna: Person
let url: string

beforeAll(async () => {
  world = await createWorld()
  anna = await world.signIn('anna@demo.test')
  await anna.call.setMyStatus({ body: { status: 'ready' } })
  url = `${(await world.listen()).replace('http', 'ws')}/api/v1/live`
})
afterAll(() => world.end())

/** A socket with everything it heard; `until` waits for a frame, not for a time. */
const connect = async (person: Person, hello: object | null, headers: Record<string, string> = {}) => {
  const socket = new WebSocket(url, { headers: { cookie: person.cookie, ...headers } })
  const frames: ServerFrame[] = []
  const waiting: { match: (frame: ServerFrame) => boolean; done: (frame: ServerFrame) => void }[] = []
  socket.on('message', (data) => {
    const frame = JSON.parse(String(data)) as ServerFrame
    frames.push(frame)
    for (const one of waiting.filter(({ match }) => match(frame))) one.done(frame)
  })
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  const until = <T extends ServerFrame['type']>(type: T) =>
    new Promise<Extract<ServerFrame, { type: T }>>((done) => {
      const held = frames.find((frame) => frame.type === type)
      if (held) done(held as Extract<ServerFrame, { type: T }>)
      else waiting.push({ match: (frame) => frame.type === type, done: done as (frame: ServerFrame) => void })
    })
  /** Everything the server had sent before this has arrived: frames come in order. */
  const level = async (): Promise<void> => {
    const before = frames.filter(({ type }) => type === 'pong').length
    socket.send('{"type":"ping"}')
    await new Promise<void>((done) => {
      const check = () => {
        if (frames.filter(({ type }) => type === 'pong').length <= before) return
        socket.off('message', check)
        done()
      }
      socket.on('message', check)
    })
  }
  if (hello) socket.send(JSON.stringify({ type: 'hello', ...hello }))
  return { socket, frames, until, level, closed: new Promise<number>((resolve) => socket.once('close', resolve)) }
}

test('who may not: no session, another site', async () => {
  const refused = (headers: Record<string, string>) =>
    new Promise<number>((resolve) =>
      new WebSocket(url, { headers }).once('unexpected-response', (_r, answer) => resolve(answer.statusCode ?? 0)),
    )
  expect(await refused({})).toBe(401)
  expect(await refused({ cookie: anna.cookie, origin: 'https://evil.example' })).toBe(403)
})

test('X-09 C-03 a message reaches the agent’s socket by itself, once, in order', async () => {
  const { cursor } = await anna.call.getDesk()
  const live = await connect(anna, { cursor })
  await live.until('welcome')
  await world.post(written('hello', { from: '393800000001' }))
  const frame = await live.until('events')
  await live.level()
  expect(frame.from).toBe(cursor)
  const messages = live.frames
    .flatMap((one) => (one.type === 'events' ? one.events : []))
    .flatMap((event) => (event.type === 'conversation' ? event.messages : []))
  expect(messages.map((message) => message.text?.body)).toEqual([])
  const conversations = live.frames.flatMap((one) => (one.type === 'events' ? one.events : []))
  expect(conversations).toMatchObject([
    { type: 'conversation', conversation: { unread: 1, assignee: { id: anna.id } } },
  ])
  await world.post(written('again', { from: '393800000001' }))
  await live.level()
  const heard = live.frames
    .flatMap((one) => (one.type === 'events' ? one.events : []))
    .flatMap((event) => (event.type === 'conversation' ? event.messages : []))
  expect(heard.map((message) => message.text?.body)).toEqual(['again'])
  live.socket.close()
})

test('a client that was away catches up from its cursor; one that was away too long is told to load afresh', async () => {
  const { cursor } = await anna.call.getDesk()
  await world.post(written('while you were out', { from: '393800000001' }))
  const live = await connect(anna, { cursor })
  const frame = await live.until('events')
  expect(JSON.stringify(frame.events)).toContain('while you were out')
  live.socket.close()
  const lost = await connect(anna, { cursor: cursor + 1_000_000 })
  await lost.until('reset')
  lost.socket.close()
})

test('A-LOGIN-10 X-07 nobody hears what is another’s', async () => {
  const carla = await world.signIn('carla@demo.test')
  const other = await world.signIn('other@demo.test')
  const ears = await Promise.all(
    [carla, other].map(async (person) => connect(person, { cursor: (await person.call.getDesk()).cursor })),
  )
  await Promise.all(ears.map((ear) => ear.until('welcome')))
  await world.post(written('for anna only', { from: '393800000001' }))
  for (const ear of ears) {
    await ear.level()
    expect(JSON.stringify(ear.frames)).not.toContain('for anna only')
    ear.socket.close()
  }
})

test('A-OUTL-01 signing out ends the sockets of the session', async () => {
  const dario = await world.signIn('dario@demo.test')
  const live = await connect(dario, { cursor: null })
  await live.until('welcome')
  await dario.call.signOut()
  await live.until('ended')
  expect(await live.closed).toBe(4001)
})

test('a process hears what another one committed', async () => {
  const other = await world.another()
  const address = (await other.http.listen({ port: 0, host: '127.0.0.1' })).replace('http', 'ws')
  const { cursor } = await anna.call.getDesk()
  const socket = new WebSocket(`${address}/api/v1/live`, { headers: { cookie: anna.cookie } })
  const heard = new Promise<ServerFrame>((resolve) =>
    socket.on('message', (data) => {
      const frame = JSON.parse(String(data)) as ServerFrame
      if (frame.type === 'welcome') void world.post(written('across', { from: '393800000001' }))
      if (frame.type === 'events') resolve(frame)
    }),
  )
  socket.once('open', () => socket.send(JSON.stringify({ type: 'hello', cursor })))
  expect(JSON.stringify(await heard)).toContain('across')
  socket.close()
})

test('a frame that is not of the protocol ends the connection', async () => {
  const live = await connect(anna, null)
  live.socket.send('nonsense')
  expect(await live.closed).toBeGreaterThan(1000)
})
