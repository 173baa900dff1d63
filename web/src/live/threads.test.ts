import { apply } from '@centralino/contract/apply.ts'
import { describe, expect, test } from 'vitest'
import type { Api } from '../lib/api.ts'
import { observable } from '../lib/observable.ts'
import type { ConsoleState } from './state.ts'
import { anna, conversationOf, messageOf } from './testing/samples.ts'
import { createThreads } from './threads.ts'

type Page = Awaited<ReturnType<Api['listMessages']>>

const start = (listMessages: () => Promise<Page>) => {
  const state = observable<ConsoleState>({
    desk: { me: anna, users: {}, service: {}, conversations: { c1: conversationOf('c1') }, threads: {} },
    numbers: [],
    live: 'on',
    paging: {},
  })
  const shown = () => state.get().desk.threads['c1']?.messages.map(({ seq }) => seq)
  const take = (event: Parameters<typeof apply>[1]) =>
    state.set({ ...state.get(), desk: apply(state.get().desk, event) })
  return { state, shown, take, threads: createThreads({ listMessages }, state) }
}
const page = (seqs: number[], nextCursor: string | null = null): Page => ({
  items: seqs.map((seq) => messageOf(seq)),
  reads: [],
  nextCursor,
})

describe('the messages of conversations', () => {
  test('a conversation that left and came back has its messages again', async () => {
    const { threads, shown, take } = start(() => Promise.resolve(page([1, 2])))
    await threads.load('c1')
    take({ type: 'conversation_left', conversationId: 'c1' })
    expect(shown()).toBeUndefined()
    take({ type: 'conversation', conversation: conversationOf('c1', { revision: 9 }), messages: [], reads: [] })
    await threads.load('c1')
    expect(shown()).toEqual([1, 2])
  })

  test('older messages that could not be loaded are asked for again, the newer ones stay', async () => {
    const answers = [() => Promise.resolve(page([3, 4], 'older')), () => Promise.reject(new Error('lost'))]
    const { threads, shown, state } = start(() => (answers.shift() ?? (() => Promise.resolve(page([1, 2]))))())
    await threads.load('c1')
    await threads.loadOlder('c1')
    expect(state.get().paging['c1']).toEqual({ older: 'older', state: 'failed' })
    await threads.retry('c1')
    expect(shown()).toEqual([1, 2, 3, 4])
  })

  test('who goes far back gets more at a time, as much again as is there', async () => {
    const asked: (number | undefined)[] = []
    let next = 0
    const { threads } = start(((call: { query: { limit: number } }) => {
      asked.push(call.query.limit)
      next += call.query.limit
      const seqs = Array.from({ length: call.query.limit }, (_, index) => 10_000 - next + index)
      return Promise.resolve(page(seqs, 'older'))
    }) as () => Promise<Page>)
    await threads.load('c1')
    for (let times = 0; times < 4; times++) await threads.loadOlder('c1')
    expect(asked).toEqual([100, 100, 200, 400, 500])
  })
})
