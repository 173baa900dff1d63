import type { Conversation } from '@centralino/contract/conversations.ts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { conversationOf } from './testing/samples.ts'
import { createWaitingList } from './waiting-list.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const start = () => {
  const told: (string | null)[] = []
  const summaries = vi.fn()
  const waiting = createWaitingList({
    watch: (view) => void told.push(view),
    api: {
      listConversations: async () => ({ items: [conversationOf('w', { state: 'waiting' })], nextCursor: null }),
      getWaitingSummary: async () => {
        summaries()
        return { statuses: [], withBot: 0, ready: 1, places: 4, freePlaces: 2, closedLastHour: 3 }
      },
    },
  })
  const come = (over: Partial<Conversation>) =>
    waiting.take({
      type: 'conversation',
      conversation: conversationOf('x', { state: 'waiting', ...over }),
      messages: [],
      reads: [],
    })
  return { waiting, told, summaries, come, shown: () => Object.keys(waiting.list.get().rows) }
}

test('while the list is on the screen it follows the feed, and the summary at most once a second (A-WAIT-01)', async () => {
  const { waiting, told, summaries, come, shown } = start()
  waiting.open()
  await vi.advanceTimersByTimeAsync(0)
  expect([told, shown(), summaries.mock.calls.length]).toEqual([['waiting'], ['w'], 1])
  for (let revision = 2; revision < 50; revision++) come({ revision })
  await vi.advanceTimersByTimeAsync(999)
  expect([shown(), summaries.mock.calls.length]).toEqual([['w', 'x'], 1])
  await vi.advanceTimersByTimeAsync(1)
  expect(summaries).toHaveBeenCalledTimes(2)
  // Opened by its agent: it does not wait any more.
  come({ state: 'active', openedAt: new Date().toISOString(), revision: 50 })
  expect(shown()).toEqual(['w'])
  waiting.stop()
})

test('a new connection is told what is watched, and the list is read again', async () => {
  const { waiting, told } = start()
  waiting.open()
  waiting.connected()
  waiting.close()
  waiting.connected()
  expect(told).toEqual(['waiting', 'waiting', null])
  waiting.stop()
})

test('while nobody looks only the count is asked for, once a minute', async () => {
  const { waiting, summaries, come, shown } = start()
  waiting.connected()
  await vi.advanceTimersByTimeAsync(0)
  come({})
  expect(shown()).toEqual([])
  await vi.advanceTimersByTimeAsync(120_001)
  expect(summaries).toHaveBeenCalledTimes(3)
  waiting.stop()
  await vi.advanceTimersByTimeAsync(120_000)
  expect(summaries).toHaveBeenCalledTimes(3)
})
