import type { FeedEvent } from '@centralino/contract/feed.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { connectLive, type LiveClient, type LiveOptions, type LiveState } from './live-client.ts'
import { liveServer } from './testing/live-server.ts'
import { until } from './testing/until.ts'

const event = (id: string): FeedEvent => ({ type: 'conversation_left', conversationId: id })

describe('the live connection', () => {
  let server: Awaited<ReturnType<typeof liveServer>>
  let client: LiveClient | undefined
  let events: FeedEvent[]
  let states: LiveState[]
  let ended: number

  const connect = (over: Partial<LiveOptions> = {}) => {
    client = connectLive({
      url: server.url,
      cursor: 5,
      onEvents: (batch) => void events.push(...batch),
      onReset: async () => 40,
      onEnded: () => {
        ended += 1
      },
      onState: (state) => void states.push(state),
      isSignedIn: async () => true,
      random: () => 0,
      ...over,
    })
    return client
  }

  beforeEach(async () => {
    server = await liveServer()
    events = []
    states = []
    ended = 0
  })
  afterEach(async () => {
    client?.stop()
    await server.close()
  })

  test('says hello with its cursor and applies what follows it', async () => {
    connect()
    await until(() => states.includes('on'))
    await server.send({ type: 'events', from: 5, to: 7, events: [event('a'), event('b')] })
    await until(() => events.length === 2)
    expect(server.hellos()).toEqual([5])
    expect(events).toEqual([event('a'), event('b')])
  })

  test('a gap is not applied: it says hello again from where it is', async () => {
    connect()
    await until(() => states.includes('on'))
    await server.send({ type: 'events', from: 8, to: 9, events: [event('late')] })
    await until(() => server.hellos().length === 2)
    expect(server.hellos()).toEqual([5, 5])
    expect(events).toEqual([])
  })

  test('what it has already applied does nothing', async () => {
    connect()
    await until(() => states.includes('on'))
    await server.send({ type: 'events', from: 3, to: 5, events: [event('old')] })
    await server.send({ type: 'events', from: 5, to: 6, events: [event('new')] })
    await until(() => events.length > 0)
    expect(events).toEqual([event('new')])
  })

  test('comes back after a lost connection with the cursor it has reached', async () => {
    connect()
    await until(() => states.includes('on'))
    await server.send({ type: 'events', from: 5, to: 6, events: [event('a')] })
    await until(() => events.length === 1)
    server.drop()
    await until(() => server.hellos().length === 2)
    expect(server.hellos()).toEqual([5, 6])
    expect(states.slice(0, 4)).toEqual(['connecting', 'on', 'off', 'connecting'])
  })

  test('wakes at once instead of after the pause', async () => {
    const woken = connect({ random: () => 1 })
    await until(() => states.includes('on'))
    server.drop()
    await until(() => states.at(-1) === 'off')
    const before = Date.now()
    woken.wake()
    await until(() => server.hellos().length === 2)
    expect(Date.now() - before).toBeLessThan(250)
  })

  test('too much missed: loads afresh and goes on from there, ignoring what comes meanwhile', async () => {
    server.answerHello((cursor) => (cursor === 5 ? { type: 'reset' } : { type: 'welcome', protocol: 1, cursor: 40 }))
    let loaded: (cursor: number) => void = () => undefined
    connect({ onReset: () => new Promise((resolve) => (loaded = resolve)) })
    await until(() => server.hellos().length === 1)
    await new Promise((resolve) => setTimeout(resolve, 30))
    await server.send({ type: 'events', from: 5, to: 6, events: [event('meanwhile')] })
    await new Promise((resolve) => setTimeout(resolve, 30))
    loaded(40)
    await until(() => server.hellos().length === 2)
    await server.send({ type: 'events', from: 40, to: 41, events: [event('after')] })
    await until(() => events.length === 1)
    expect(server.hellos()).toEqual([5, 40])
    expect(events).toEqual([event('after')])
  })

  test('the session ends: it stops and does not come back', async () => {
    connect()
    await until(() => states.includes('on'))
    await server.send({ type: 'ended' })
    await until(() => ended === 1)
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(server.hellos()).toHaveLength(1)
  })

  test('refused before it stood and nobody is signed in: it ends', async () => {
    server.answerHello(() => {
      server.sockets.at(-1)?.close(1011)
      return undefined
    })
    connect({ isSignedIn: async () => false })
    await until(() => ended === 1)
    expect(ended).toBe(1)
  })

  test('pings while the connection stands', async () => {
    connect({ pingEvery: 20 })
    await until(() => server.heard.some(({ type }) => type === 'ping'))
    expect(states).not.toContain('off')
  })

  test('says typing only over an open connection', async () => {
    const talking = connect()
    expect(talking.send({ type: 'typing', conversationId: 'c1' })).toBe(false)
    await until(() => states.includes('on'))
    expect(talking.send({ type: 'typing', conversationId: 'c1' })).toBe(true)
    await until(() => server.heard.some(({ type }) => type === 'typing'))
  })
})
