import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MessageStatus, mergeStatus, messageStatuses } from './status.ts'

const provider = fc.constantFrom<MessageStatus>('sent', 'delivered', 'read', 'played', 'failed')
const any = fc.constantFrom(...messageStatuses)
const merged = (from: MessageStatus, reports: readonly MessageStatus[]) => reports.reduce(mergeStatus, from)

describe('X-12 the status of a message', () => {
  it.each<[MessageStatus, MessageStatus, MessageStatus]>([
    ['queued', 'sent', 'sent'],
    ['sending', 'sent', 'sent'],
    ['uncertain', 'sent', 'sent'],
    ['uncertain', 'failed', 'failed'],
    ['uncertain', 'delivered', 'delivered'],
    ['uncertain', 'sending', 'uncertain'],
    ['sending', 'queued', 'sending'],
    ['sent', 'failed', 'failed'],
    ['failed', 'sent', 'failed'],
    ['failed', 'delivered', 'delivered'],
    ['delivered', 'failed', 'delivered'],
    ['failed', 'read', 'read'],
    ['read', 'failed', 'read'],
    ['read', 'delivered', 'read'],
    ['delivered', 'sent', 'delivered'],
    ['read', 'played', 'played'],
    ['played', 'read', 'played'],
    ['played', 'failed', 'played'],
    ['received', 'read', 'received'],
  ])('X-12 %s and a report of %s make %s', (current, incoming, result) => {
    expect(mergeStatus(current, incoming)).toBe(result)
  })

  it('X-12 is the same in whatever order WhatsApp reports, and however often', () => {
    const shuffled = fc
      .array(provider, { maxLength: 8 })
      .chain((reports) =>
        fc.tuple(
          fc.constant(reports),
          fc.shuffledSubarray(reports, { minLength: reports.length }),
          fc.subarray(reports),
        ),
      )
    fc.assert(
      fc.property(any, shuffled, (from, [reports, others, again]) => {
        expect(merged(from, [...others, ...again])).toBe(merged(from, reports))
      }),
    )
  })

  it('X-12 merges pairwise alike from either side, in any grouping, and never twice', () => {
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(mergeStatus(a, b)).toBe(mergeStatus(b, a))
        expect(mergeStatus(mergeStatus(a, b), c)).toBe(mergeStatus(a, mergeStatus(b, c)))
        expect(mergeStatus(a, a)).toBe(a)
      }),
    )
  })

  it('X-12 once on the phone a message never shows as failed or merely sent', () => {
    fc.assert(
      fc.property(
        any,
        fc.array(provider),
        fc.constantFrom<MessageStatus>('delivered', 'read', 'played'),
        (from, reports, arrived) => {
          fc.pre(from !== 'received')
          expect(['delivered', 'read', 'played']).toContain(merged(from, [...reports, arrived]))
        },
      ),
    )
  })
})
