import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { messageKinds } from './kind.ts'
import { canSendFreely, clampInboundTime, opensWindow, outgoingTime, WINDOW_MS, windowEndsAt } from './window.ts'

const last = Date.UTC(2026, 10, 22, 9, 0, 0)
const second = 1000

describe('C-04 the 24-hour window', () => {
  it.each([
    ['at once', 0, true],
    ['a second before the end', WINDOW_MS - second, true],
    ['in the last millisecond', WINDOW_MS - 1, true],
    ['at the end', WINDOW_MS, false],
    ['a second after the end', WINDOW_MS + second, false],
    ['a year later', 365 * WINDOW_MS, false],
  ])('A-OUT-06 A-OUT-10 X-18 free text %s', (_, after, free) => {
    expect(canSendFreely(last, last + after)).toBe(free)
  })

  it('A-OUT-03 is closed for a customer who has never written', () => {
    expect(canSendFreely(null, last)).toBe(false)
    expect(windowEndsAt(null)).toBeNull()
  })

  it('A-OUT-10 closes exactly at the time shown, and does not open again by itself', () => {
    fc.assert(
      fc.property(fc.nat(2e12), fc.nat(3 * WINDOW_MS), fc.nat(WINDOW_MS), (from, after, later) => {
        const now = from + after
        expect(canSendFreely(from, now)).toBe(now < (windowEndsAt(from) ?? 0))
        if (!canSendFreely(from, now)) expect(canSendFreely(from, now + later)).toBe(false)
      }),
    )
  })

  it('C-04 no clock of a phone makes the window longer than 24 hours from the arrival', () => {
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.integer(), fc.constant(last)), (timestamp) => {
        const trusted = clampInboundTime(timestamp, last)
        expect(trusted).toBeLessThanOrEqual(last)
        expect(canSendFreely(trusted, last + WINDOW_MS)).toBe(false)
      }),
    )
  })

  it('C-04 a webhook that comes days late keeps the time of the message', () => {
    expect(clampInboundTime(last - 3 * WINDOW_MS, last)).toBe(last - 3 * WINDOW_MS)
    expect(clampInboundTime(Number.NaN, last)).toBe(last)
  })

  it('A-MSG-01 what a customer writes after our message is never dated before it, though WhatsApp dates by the second', () => {
    fc.assert(
      fc.property(fc.nat(4e12), fc.nat(5_000), (now, later) => {
        const timestamp = Math.floor((now + later) / second) * second
        expect(clampInboundTime(timestamp, now + later)).toBeGreaterThanOrEqual(outgoingTime(now))
        expect(now - outgoingTime(now)).toBeLessThan(second)
      }),
    )
  })

  it('C-04 everything a customer sends opens it, but a reaction', () => {
    const closed = messageKinds.filter((kind) => !opensWindow(kind))
    expect(closed.sort()).toEqual(['edit', 'reaction', 'revoke', 'system', 'template'])
  })
})
