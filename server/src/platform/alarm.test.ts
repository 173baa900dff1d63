import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createAlarm } from './alarm.ts'

beforeEach(() => vi.useFakeTimers({ now: 0 }))
afterEach(() => vi.useRealTimers())

test('it rings once, at the earliest time it was asked for', () => {
  const ring = vi.fn()
  const alarm = createAlarm(Date.now, ring)
  alarm.at(5_000)
  alarm.at(2_000)
  alarm.at(3_000)
  vi.advanceTimersByTime(1_999)
  expect(ring).not.toHaveBeenCalled()
  vi.advanceTimersByTime(10_000)
  expect(ring).toHaveBeenCalledTimes(1)
  alarm.at(Date.now() - 1)
  vi.advanceTimersByTime(1)
  expect(ring).toHaveBeenCalledTimes(2)
})

test('it does not sleep longer than a minute, and not at all once stopped', () => {
  const ring = vi.fn()
  const alarm = createAlarm(Date.now, ring)
  alarm.at(3_600_000)
  vi.advanceTimersByTime(60_000)
  expect(ring).toHaveBeenCalledTimes(1)
  alarm.at(61_000)
  alarm.stop()
  vi.advanceTimersByTime(100_000)
  expect(ring).toHaveBeenCalledTimes(1)
})
