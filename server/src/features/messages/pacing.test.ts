import { expect, test } from 'vitest'
import { createPacing } from './pacing.ts'

const to = (recipient: string | number, number_id = 'support') => ({ number_id, recipient: String(recipient) })
const start = 1_700_000_000_000

const pacingAt = () => {
  let now = start
  const pacing = createPacing(() => now)
  const advance = (ms: number): void => {
    now += ms
  }
  return { pacing, advance, now: () => now }
}

test('80 messages a second leave a number, to however many customers; then it waits, and others do not', () => {
  const { pacing, advance } = pacingAt()
  for (let n = 0; n < 80; n++) expect(pacing.admit(to(n))).toEqual({ now: true })
  expect(pacing.admit(to(80))).toEqual({ now: false, until: start + 100, scope: 'number' })
  expect(pacing.heldNumbers()).toEqual(['support'])
  expect(pacing.nextRelease()).toBe(start + 100)
  expect(pacing.admit(to(81, 'sales'))).toEqual({ now: true })
  advance(100)
  expect(pacing.heldNumbers()).toEqual([])
  for (let n = 0; n < 8; n++) expect(pacing.admit(to(100 + n))).toEqual({ now: true })
  expect(pacing.admit(to(109))).toMatchObject({ now: false, scope: 'number' })
})

test('over a minute a number never exceeds its rate, and never stays below it while there is something to send', () => {
  const { pacing, advance, now } = pacingAt()
  let sent = 0
  const customers = 5_000
  while (now() < start + 60_000) {
    while (pacing.admit(to(sent % customers)).now) sent++
    advance(Math.max(1, (pacing.nextRelease() ?? now()) - now()))
  }
  expect(sent).toBeLessThanOrEqual(80 + 60 * 80)
  expect(sent).toBeGreaterThan(60 * 80 - 80)
})

test('45 messages to one customer, then one every 6 seconds; a message that is held takes no place', () => {
  const { pacing, advance } = pacingAt()
  for (let n = 0; n < 45; n++) expect(pacing.admit(to('zoe'))).toEqual({ now: true })
  for (let n = 0; n < 100; n++)
    expect(pacing.admit(to('zoe'))).toEqual({ now: false, until: start + 6_000, scope: 'recipient' })
  expect(pacing.admit(to('gino'))).toEqual({ now: true })
  advance(6_000)
  expect(pacing.admit(to('zoe'))).toEqual({ now: true })
  expect(pacing.admit(to('zoe'))).toMatchObject({ until: start + 12_000 })
})

test('a pause WhatsApp asks for holds who it is about, and a shorter one does not shorten it', () => {
  const { pacing, advance } = pacingAt()
  pacing.hold('recipient', to('zoe'), start + 16_000)
  pacing.hold('recipient', to('zoe'), start + 4_000)
  expect(pacing.admit(to('zoe'))).toEqual({ now: false, until: start + 16_000, scope: 'recipient' })
  expect(pacing.admit(to('gino'))).toEqual({ now: true })
  pacing.hold('number', to('zoe'), start + 4_000)
  expect(pacing.admit(to('gino'))).toEqual({ now: false, until: start + 4_000, scope: 'number' })
  advance(4_000)
  expect(pacing.admit(to('gino'))).toEqual({ now: true })
  expect(pacing.admit(to('zoe'))).toMatchObject({ now: false, scope: 'recipient' })
})

test('a clock that is set back neither gives places away nor blocks for ever', () => {
  const { pacing, advance } = pacingAt()
  for (let n = 0; n < 45; n++) pacing.admit(to('zoe'))
  advance(-3_600_000)
  expect(pacing.admit(to('zoe'))).toMatchObject({ now: false })
  advance(6_000)
  expect(pacing.admit(to('zoe'))).toEqual({ now: true })
})
