import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readClock, setClockSkew, subscribeToClock } from './ticker.ts'

const page = Object.assign(new EventTarget(), { hidden: false })

beforeEach(() => {
  vi.useFakeTimers({ now: 1_700_000_000_250 })
  vi.stubGlobal('document', page)
  page.hidden = false
})
afterEach(() => {
  setClockSkew(0)
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('however many listen, the page has one timer, on the second; none when nobody listens', () => {
  const heard = [vi.fn(), vi.fn(), vi.fn()]
  const leave = heard.map((listener) => subscribeToClock(listener))
  expect(vi.getTimerCount()).toBe(1)
  vi.advanceTimersByTime(750)
  expect(readClock()).toBe(1_700_000_001_000)
  for (const listener of heard) expect(listener).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(3_000)
  expect(heard[0]).toHaveBeenCalledTimes(4)
  for (const stop of leave) stop()
  expect(vi.getTimerCount()).toBe(0)
})

test('a hidden page sleeps and is up to date when it is seen again', () => {
  const listener = vi.fn()
  const leave = subscribeToClock(listener)
  page.hidden = true
  vi.advanceTimersByTime(60_000)
  expect(listener).toHaveBeenCalledTimes(1)
  page.hidden = false
  page.dispatchEvent(new Event('visibilitychange'))
  expect(listener).toHaveBeenCalledTimes(2)
  expect(readClock()).toBe(1_700_000_060_250)
  leave()
})

test('the clock is the server’s, not this computer’s', () => {
  setClockSkew(90_000)
  expect(readClock()).toBe(1_700_000_090_250)
})
