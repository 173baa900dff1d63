import { createClient } from '@centralino/contract/client.ts'
import type { FeedEvent } from '@centralino/contract/feed.ts'
import type { Message } from '@centralino/contract/messages.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { spokenText } from '../lib/spoken.ts'
import { memoryStore } from '../lib/storage.ts'
import { type ConsoleSession, startSession } from './console-session.ts'
import type { LoadedDesk } from './load-desk.ts'
import { liveServer } from './testing/live-server.ts'
import { anna, conversationOf, messageOf } from './testing/samples.ts'
import { until } from './testing/until.ts'

/** Answers the calls of the real client; what the server would say is said by the test. */
type Say = (method: string, path: string, body: unknown) => unknown

describe('one signed-in user on one page', () => {
  let server: Awaited<ReturnType<typeof liveServer>>
  let session: ConsoleSession | undefined
  beforeEach(async () => {
    server = await liveServer()
  })
  afterEach(async () => {
    session?.stop()
    await server.close()
  })

  const first: LoadedDesk = {
    cursor: 5,
    numbers: [],
    desk: { me: anna, users: {}, service: {}, conversations: { c1: conversationOf('c1') }, threads: {} },
  }
  const start = (say: Say) => {
    const api = createClient({
      fetch: async (url, { method, body }) => {
        const answer = await say(method, url.replace('/api/v1', ''), body && JSON.parse(body))
        return { status: 200, text: async () => JSON.stringify(answer) }
      },
    })
    session = startSession({ api, store: memoryStore(), first, origin: server.url, onEnded: () => undefined })
    return session
  }
  const shown = () => session?.state.get().desk.threads['c1']?.messages.map(({ id }) => id)

  test('an event that arrives while the messages are being loaded is not lost', async () => {
    let answer: (page: unknown) => void = () => undefined
    const { threads, state } = start((_, path) =>
      path.includes('/messages') ? new Promise((resolve) => (answer = resolve)) : { items: [], nextCursor: null },
    )
    await until(() => state.get().live === 'on')
    const loading = threads.load('c1')
    const conversation = conversationOf('c1', { revision: 2 })
    const arrived: FeedEvent = { type: 'conversation', conversation, messages: [messageOf(2)], reads: [] }
    await server.send({ type: 'events', from: 5, to: 6, events: [arrived] })
    await until(() => shown()?.length === 1)
    answer({ items: [messageOf(1)], nextCursor: null, reads: [] })
    await loading
    expect(shown()).toEqual(['m1', 'm2'])
  })

  test('a message that was sent is in the thread under its id before the feed tells of it', async () => {
    const sent: unknown[] = []
    const { threads, outgoing } = start((method, _, body) => {
      if (method === 'GET') return { items: [messageOf(1)], nextCursor: null, reads: [] }
      sent.push(body)
      return messageOf(2, { id: (body as Message).id, direction: 'out', status: 'queued' })
    })
    await threads.load('c1')
    const { id } = outgoing.add('c1', spokenText('hello'))
    await until(() => outgoing.list.get().length === 0)
    expect(sent).toEqual([{ id, type: 'text', text: { body: 'hello' } }])
    expect(shown()).toEqual(['m1', id])
  })

  test('after a reset the desk is new, and the loaded threads are brought up to date', async () => {
    server.answerHello((cursor) => (cursor === 5 ? undefined : { type: 'welcome', protocol: 1, cursor: cursor ?? 0 }))
    let newest = [messageOf(1)]
    const { threads, state } = start((_, path) =>
      path === '/desk'
        ? {
            cursor: 9,
            me: anna,
            users: [],
            numbers: [],
            service: [],
            conversations: [conversationOf('c1', { revision: 7 })],
          }
        : { items: newest, nextCursor: null, reads: [] },
    )
    await threads.load('c1')
    newest = [messageOf(1), messageOf(2)]
    await until(() => server.hellos().length === 1)
    await server.send({ type: 'reset' })
    await until(() => shown()?.length === 2 && server.hellos().length === 2)
    expect(server.hellos()).toEqual([5, 9])
    expect(state.get().desk.conversations['c1']?.revision).toBe(7)
  })

  test('a conversation that goes to somebody else leaves nothing behind', async () => {
    const { threads, state } = start(() => ({ items: [messageOf(1)], nextCursor: null, reads: [] }))
    await threads.load('c1')
    await until(() => state.get().live === 'on')
    await server.send({ type: 'events', from: 5, to: 6, events: [{ type: 'conversation_left', conversationId: 'c1' }] })
    await until(() => state.get().desk.conversations['c1'] === undefined)
    expect(state.get().desk.threads).toEqual({})

    // It comes back: its messages are loaded again.
    const back: FeedEvent = { type: 'conversation', conversation: conversationOf('c1'), messages: [], reads: [] }
    await server.send({ type: 'events', from: 6, to: 7, events: [back] })
    await until(() => state.get().desk.conversations['c1'] !== undefined)
    await threads.load('c1')
    expect(shown()).toEqual(['m1'])
  })
})
