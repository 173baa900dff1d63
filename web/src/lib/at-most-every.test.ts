import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { atMostEvery } from './at-most-every.ts'

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => void vi.useRealTimers())

test('a hundred askings in a second are answered twice: at once, and when the second is over', () => {
  const work = vi.fn()
  const refresh = atMostEvery(1_000, work)
  for (let i = 0; i < 100; i++) {
    refresh.ask()
    vi.advanceTimersByTime(9)
  }
  expect(work).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(1_000)
  expect(work).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(10_000)
  expect(work).toHaveBeenCalledTimes(2)
})

test('what was stopped is not done any more', () => {
  const work = vi.fn()
  const refresh = atMostEvery(1_000, work)
  refresh.ask()
  refresh.stop()
  vi.advanceTimersByTime(5_000)
  expect(work).not.toHaveBeenCalled()
})
