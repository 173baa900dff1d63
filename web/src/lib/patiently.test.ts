import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { patiently } from './patiently.ts'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', new EventTarget())
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('X-09 a part of the page that cannot be loaded is tried again, and comes when the server is back', async () => {
  let isBack = false
  const load = vi.fn(async () => {
    if (!isBack) throw new Error('Failed to fetch dynamically imported module')
    return 'here'
  })
  const loading = patiently(load)()
  await vi.advanceTimersByTimeAsync(6_000)
  expect(load).toHaveBeenCalledTimes(3)
  isBack = true
  window.dispatchEvent(new Event('online'))
  await expect(loading).resolves.toBe('here')
})

test('what never comes is given up after a minute', async () => {
  const loading = patiently(() => Promise.reject(new Error('404')))().catch((error: Error) => error.message)
  await vi.advanceTimersByTimeAsync(60_000)
  await expect(loading).resolves.toBe('404')
})
