import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerLimits, checkAnswers, type FixedAnswers, normaliseAnswers, textLimit } from './answers.ts'

const buttons = (...titles: string[]): FixedAnswers => ({ style: 'buttons', titles })
const list = (titles: readonly string[], button = 'Choose', description = ''): FixedAnswers => ({
  style: 'list',
  button,
  rows: titles.map((title) => ({ title, description })),
})
const some = (count: number) => Array.from({ length: count }, (_, index) => `Answer ${index}`)

describe('A-PRE-06 Q15 fixed answers', () => {
  test('buttons at most 3, rows of a list at most 10, and at least one', () => {
    expect(checkAnswers(buttons(...some(3)))).toBeNull()
    expect(checkAnswers(buttons(...some(4)))).toEqual({ code: 'too_many_answers', limit: 3 })
    expect(checkAnswers(list(some(10)))).toBeNull()
    expect(checkAnswers(list(some(11)))).toEqual({ code: 'too_many_answers', limit: 10 })
    expect(checkAnswers(buttons())).toEqual({ code: 'nothing_to_choose' })
    expect(checkAnswers(list([]))).toEqual({ code: 'nothing_to_choose' })
  })

  test('titles fit, show something and differ', () => {
    expect(checkAnswers(buttons('x'.repeat(20)))).toBeNull()
    expect(checkAnswers(buttons('a', 'x'.repeat(21)))).toEqual({ code: 'title_too_long', answer: 1, limit: 20 })
    expect(checkAnswers(list(['x'.repeat(25)]))).toEqual({ code: 'title_too_long', answer: 0, limit: 24 })
    expect(checkAnswers(buttons('a', ' '))).toEqual({ code: 'text_empty', answer: 1 })
    expect(checkAnswers(buttons('Sì', 'si'))).toEqual({ code: 'named_twice', answer: 1 })
  })

  test('a list says what opens it, and its descriptions fit', () => {
    expect(checkAnswers(list(['a'], ''))).toEqual({ code: 'text_empty', part: 'button' })
    expect(checkAnswers(list(['a'], 'x'.repeat(21)))).toEqual({ code: 'title_too_long', part: 'button', limit: 20 })
    expect(checkAnswers(list(['a'], 'b', 'x'.repeat(73)))).toEqual({ code: 'text_too_long', answer: 0, limit: 72 })
    expect([textLimit(null), textLimit(buttons('a')), textLimit(list(['a']))]).toEqual([4096, 1024, 4096])
  })

  test('what passes keeps WhatsApp’s limits, and normalising it again changes nothing', () => {
    const title = fc.string({ maxLength: 30 })
    const any: fc.Arbitrary<FixedAnswers> = fc.oneof(
      fc.record({ style: fc.constant('buttons' as const), titles: fc.array(title, { maxLength: 5 }) }),
      fc.record({
        style: fc.constant('list' as const),
        button: title,
        rows: fc.array(fc.record({ title, description: fc.string({ maxLength: 80 }) }), { maxLength: 12 }),
      }),
    )
    fc.assert(
      fc.property(any, (answers) => {
        const stored = normaliseAnswers(answers)
        expect(normaliseAnswers(stored)).toEqual(stored)
        if (checkAnswers(stored) !== null) return
        const titles = stored.style === 'buttons' ? stored.titles : stored.rows.map((row) => row.title)
        const limits = answerLimits[stored.style]
        expect(titles.length).toBeGreaterThan(0)
        expect(titles.length).toBeLessThanOrEqual(limits.answers)
        expect(titles.every((one) => one !== '' && one.length <= limits.title)).toBe(true)
        expect(new Set(titles).size).toBe(titles.length)
      }),
    )
  })
})
