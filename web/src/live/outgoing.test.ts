import { Refused, Unreachable } from '@centralino/contract/client.ts'
import type { RefusalCode } from '@centralino/contract/errors.ts'
import type { Message } from '@centralino/contract/messages.ts'
import { afterEach, describe, expect, test } from 'vitest'
import { contentText } from '../lib/content-text.ts'
import { spokenText } from '../lib/spoken.ts'
import { memoryStore } from '../lib/storage.ts'
import { createOutgoing, type Outgoing, type OutgoingQueue } from './outgoing.ts'
import { messageOf } from './testing/samples.ts'
import { until } from './testing/until.ts'

const refused = (code: RefusalCode) => new Refused(409, { error: { code, message: code, requestId: 'r' } })

describe('messages on their way to the server', () => {
  let queue: OutgoingQueue | undefined
  afterEach(() => queue?.stop())

  const start = (answer: (message: Outgoing) => Promise<void>, store = memoryStore()) => {
    const sent: Outgoing[] = []
    const arrived: Message[] = []
    queue = createOutgoing({
      store,
      userId: 'anna',
      send: async (message) => {
        sent.push(message)
        await answer(message)
        return messageOf(1, { id: message.id })
      },
      onSent: (message) => arrived.push(message),
      random: () => 0,
    })
    return { queue, sent, arrived, store }
  }

  test('goes out under the id that it was shown with, and is then the server’s', async () => {
    const { queue, sent, arrived, store } = start(async () => undefined)
    const message = queue.add('c1', spokenText('hello'))
    expect(queue.list.get()).toEqual([message])
    await until(() => queue.list.get().length === 0)
    expect(sent).toEqual([message])
    expect(arrived.map(({ id }) => id)).toEqual([message.id])
    expect(store.keys()).toEqual([])
  })

  test('waits while there is no connection and goes out in order with the same ids', async () => {
    let isOn = false
    const { queue, sent } = start(async () => {
      if (!isOn) throw new Unreachable('no answer')
    })
    const written = ['one', 'two', 'three'].map((body) => queue.add('c1', spokenText(body)).id)
    await until(() => sent.length > 0)
    expect(queue.list.get().map(({ id }) => id)).toEqual(written)
    isOn = true
    sent.length = 0
    queue.flush()
    await until(() => queue.list.get().length === 0)
    expect(sent.map(({ id }) => id)).toEqual(written)
  })

  test('tries again by itself', async () => {
    let tries = 0
    const { queue } = start(async () => {
      tries += 1
      if (tries === 1) throw new Unreachable('no answer')
    })
    queue.add('c1', spokenText('hello'))
    await until(() => queue.list.get().length === 0)
    expect(tries).toBe(2)
  })

  test('survives a reload', async () => {
    const { queue: before, store } = start(() => Promise.reject(new Unreachable('no answer')))
    const { id } = before.add('c1', spokenText('hello'))
    before.stop()
    const { queue: after, sent } = start(async () => undefined, store)
    expect(after.list.get().map((message) => message.id)).toEqual([id])
    after.flush()
    await until(() => after.list.get().length === 0)
    expect(sent.map((message) => message.id)).toEqual([id])
  })

  test('one user’s messages are not another’s', () => {
    const { queue: annas, store } = start(() => new Promise(() => undefined))
    annas.add('c1', spokenText('hello'))
    const carlas = createOutgoing({
      store,
      userId: 'carla',
      send: () => Promise.reject(new Error('not hers')),
      onSent: () => undefined,
    })
    expect(carlas.list.get()).toEqual([])
  })

  test('a refused one stays, says why, and lets the next ones pass', async () => {
    const { queue, sent } = start(async ({ content }) => {
      if (contentText(content) === 'late') throw refused('window_closed')
    })
    queue.add('c1', spokenText('late'))
    queue.add('c1', spokenText('other'))
    await until(() => sent.length === 2)
    await until(() => queue.list.get().length === 1)
    expect(queue.list.get()[0]).toMatchObject({ content: spokenText('late'), refused: 'window_closed' })
  })

  test('a refusal that passes is not the message’s fault: it waits', async () => {
    let tries = 0
    const { queue } = start(async () => {
      tries += 1
      if (tries === 1) throw refused('unavailable')
    })
    queue.add('c1', spokenText('hello'))
    await until(() => queue.list.get().length === 0)
    expect(tries).toBe(2)
  })

  test('conversations do not wait for each other', async () => {
    const { queue, sent } = start(({ conversationId }) =>
      conversationId === 'slow' ? new Promise(() => undefined) : Promise.resolve(),
    )
    queue.add('slow', spokenText('one'))
    queue.add('fast', spokenText('two'))
    await until(() => queue.list.get().length === 1)
    expect(sent.map(({ conversationId }) => conversationId)).toEqual(['slow', 'fast'])
  })

  test('takes over what another tab stored', () => {
    const { queue, store } = start(() => new Promise(() => undefined))
    const other: Outgoing = { id: '0', conversationId: 'c1', content: spokenText('from the other tab'), at: 0 }
    store.set('out.anna.0', JSON.stringify(other))
    queue.reread()
    expect(queue.list.get()).toEqual([other])
  })

  const held = (batch: string, ms: number) => ({ held: { batch, until: Date.now() + ms } })

  test('A-SEND-01 what can still be taken back waits, and what comes after it waits behind it', async () => {
    const { queue, sent } = start(async () => undefined)
    const first = queue.add('c1', spokenText('one'), undefined, held('b', 80))
    const second = queue.add('c1', spokenText('two'))
    await Promise.resolve()
    expect(sent).toEqual([])
    await until(() => sent.length === 2)
    expect(sent.map(({ id }) => id)).toEqual([first.id, second.id])
  })

  test('A-SEND-01 what was taken back is not sent, all of one press of Send together', async () => {
    const { queue, sent, store } = start(async () => undefined)
    queue.add('c1', spokenText('one'), undefined, held('b', 60_000))
    queue.add('c1', spokenText('two'), 'quoted', held('b', 60_000))
    queue.add('c2', spokenText('other'), undefined, held('other', 60_000))
    expect(queue.takeBack('b').map(({ content }) => contentText(content))).toEqual(['one', 'two'])
    expect(queue.list.get()).toHaveLength(1)
    expect([sent, store.keys()]).toMatchObject([[], [expect.any(String)]])
    expect(queue.takeBack('b')).toEqual([])
  })

  test('A-SEND-01 what is held back goes out at once when the page is left, and only once', async () => {
    const { queue, sent } = start(async () => undefined)
    const { id } = queue.add('c1', spokenText('one'), undefined, held('b', 60_000))
    queue.release()
    await until(() => sent.length === 1)
    expect(sent.map((message) => message.id)).toEqual([id])
    expect(queue.takeBack('b')).toEqual([])
  })

  test('A-SEND-01 what was held back when the page went is sent by the next page, under the same id', async () => {
    const store = memoryStore()
    const before = start(async () => undefined, store)
    const { id } = before.queue.add('c1', spokenText('one'), undefined, held('b', 60))
    before.queue.stop()
    const { queue, sent } = start(async () => undefined, store)
    queue.flush()
    await until(() => sent.length === 1)
    expect(sent.map((message) => message.id)).toEqual([id])
  })
})
