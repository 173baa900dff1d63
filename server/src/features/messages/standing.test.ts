import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leftAsItIs, mergeReport, type Report, type Standing } from './standing.ts'

const fresh: Standing = {
  status: 'queued',
  wamid: null,
  error: null,
  acceptedAt: null,
  deliveredAt: null,
  readAt: null,
  playedAt: null,
  failedAt: null,
}
const statuses = ['uncertain', 'sent', 'delivered', 'read', 'played', 'failed'] as const
const report: fc.Arbitrary<Report> = fc
  .record({
    status: fc.constantFrom(...statuses),
    at: fc.integer({ min: 1, max: 6 }),
    code: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ status, at, code }) => ({
    status,
    at,
    wamid: status === 'uncertain' ? null : 'w',
    error: status === 'failed' ? { code, title: `reason ${code}`, details: null } : null,
  }))
const merge = (start: Standing, reports: readonly Report[]) => reports.reduce(mergeReport, start)
const left: Standing = { ...fresh, status: 'failed', error: leftAsItIs('Anna'), failedAt: 3 }

test('X-12 reports in any order, any number of times, give one result, and it never goes back', () => {
  const shuffled = fc
    .array(report, { maxLength: 8 })
    .chain((reports) =>
      fc.tuple(
        fc.constant(reports),
        fc.shuffledSubarray([...reports, ...reports], { minLength: 2 * reports.length }),
        fc.constantFrom(fresh, left),
      ),
    )
  fc.assert(
    fc.property(shuffled, ([reports, again, start]) => {
      expect(merge(start, again)).toEqual(merge(start, reports))
      const settled = merge(start, reports)
      for (const one of reports) expect(mergeReport(settled, one)).toBe(settled)
    }),
  )
})

test('X-12 every time is kept, the earliest of its kind, whatever the status', () => {
  const merged = merge(fresh, [
    { status: 'read', wamid: 'w', at: 9, error: null },
    { status: 'delivered', wamid: 'w', at: 5, error: null },
    { status: 'delivered', wamid: 'w', at: 4, error: null },
    { status: 'failed', wamid: 'w', at: 8, error: null },
  ])
  expect(merged).toEqual({ ...fresh, status: 'read', wamid: 'w', deliveredAt: 4, readAt: 9, failedAt: 8 })
})

test('what a person left as it is counts as uncertain as soon as WhatsApp says anything', () => {
  expect(mergeReport(left, { status: 'uncertain', wamid: null, at: 5, error: null })).toBe(left)
  expect(mergeReport(left, { status: 'sent', wamid: 'w', at: 5, error: null })).toMatchObject({
    status: 'sent',
    error: null,
    failedAt: null,
  })
})
