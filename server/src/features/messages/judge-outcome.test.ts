import { expect, test } from 'vitest'
import { judgeReading, judgeSending } from './judge-outcome.ts'

const now = 1_700_000_000_000
const first = { attempts: 1, createdAt: now }
const refused = (code: number) => ({ kind: 'refused' as const, error: { code, message: 'raw', httpStatus: 400 } })

test('what WhatsApp took is sent, and what nobody knows is uncertain', () => {
  expect(judgeSending({ kind: 'accepted', wamid: 'w' }, first, now)).toMatchObject({
    kind: 'settled',
    report: { status: 'sent', wamid: 'w', at: now, accepted: true },
  })
  expect(judgeSending({ kind: 'ambiguous', reason: 'timeout' }, first, now)).toMatchObject({
    report: { status: 'uncertain' },
  })
})

test.each([
  [131000, 1_000, null],
  [131057, 60_000, null],
  [130429, 1_000, 'number'],
  [80007, 1_000, 'number'],
  [131056, 6_000, 'recipient'],
])('%i is tried again after %i ms and holds: %s', (code, waitMs, holds) => {
  expect(judgeSending(refused(code), first, now)).toMatchObject({ kind: 'again', waitMs, holds })
})

test('pauses grow fourfold up to the eighth try; a code that allows one repetition gets one', () => {
  const waits = Array.from({ length: 8 }, (_, n) =>
    judgeSending(refused(131000), { attempts: n + 1, createdAt: now }, now),
  )
  expect(waits.map((verdict) => (verdict.kind === 'again' ? verdict.waitMs / 1000 : verdict.kind))).toEqual([
    1,
    4,
    16,
    64,
    256,
    1024,
    4096,
    'settled',
  ])
  expect(judgeSending(refused(1), first, now)).toMatchObject({ kind: 'again' })
  expect(judgeSending(refused(1), { attempts: 2, createdAt: now }, now)).toMatchObject({
    report: { status: 'failed', error: { code: 1 } },
  })
})

test.each([0, 10, 33, 100, 131026, 131031, 131042, 131047, 131049, 131051, 132001, 424242])(
  '%i fails at once, with its reason',
  (code) => {
    expect(judgeSending(refused(code), first, now)).toMatchObject({
      kind: 'settled',
      report: { status: 'failed', error: { code, title: expect.stringMatching(/\w/), details: 'raw' } },
    })
  },
)

test('what never left is tried for a day, at least once a minute', () => {
  const unreached = { kind: 'not-sent' as const, reason: 'ENOTFOUND' }
  const day = 24 * 60 * 60 * 1000
  expect(judgeSending(unreached, { attempts: 500, createdAt: now - day }, now)).toMatchObject({
    kind: 'again',
    waitMs: 60_000,
  })
  expect(judgeSending(unreached, { attempts: 2, createdAt: now - day - 1 }, now)).toMatchObject({
    report: { status: 'failed', error: { code: -3, details: 'ENOTFOUND' } },
  })
})

test('a read mark is tried three times and then forgotten', () => {
  expect(judgeReading({ kind: 'ok', value: true }, first)).toMatchObject({ kind: 'done' })
  const failed = { kind: 'failed' as const, reason: 'timeout' }
  expect(judgeReading(failed, first)).toMatchObject({ kind: 'again', waitMs: 1_000 })
  expect(judgeReading(failed, { attempts: 3, createdAt: now })).toMatchObject({ kind: 'done' })
})
