import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createNotices } from './notices.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what was done is said for six seconds; what was lost stays until it is dismissed', () => {
  const notices = createNotices()
  notices.say('ink', 'Transferred to Carla')
  notices.say('urgent', 'Not opened in time')
  expect(notices.list.get().map(({ text }) => text)).toEqual(['Transferred to Carla', 'Not opened in time'])
  vi.advanceTimersByTime(6_000)
  expect(notices.list.get().map(({ text }) => text)).toEqual(['Not opened in time'])
  notices.dismiss(notices.list.get()[0]?.id ?? 0)
  expect(notices.list.get()).toEqual([])
})

test('news about the same thing replaces what stood about it', () => {
  const notices = createNotices()
  notices.say('urgent', 'Not opened: Marco', 'missed')
  notices.say('urgent', 'Moved to Break')
  notices.say('urgent', 'Not opened: 2 conversations', 'missed')
  expect(notices.list.get().map(({ text }) => text)).toEqual(['Moved to Break', 'Not opened: 2 conversations'])
})

test('the same news stands once, and never more than three stand at once', () => {
  const notices = createNotices()
  for (const text of ['a', 'b', 'a', 'c', 'd']) notices.say('urgent', text)
  expect(notices.list.get().map(({ text }) => text)).toEqual(['a', 'c', 'd'])
})
