import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PREVIEW_LENGTH, previewOf } from './kind.ts'

const textOf = (text: string | null) => previewOf('text', text).text

describe('the preview of a message', () => {
  it.each([
    ['*bold* _italic_ ~strike~ `code`', 'bold italic strike code'],
    ['```mono\nspace```', 'mono space'],
    ['*_~deep~_*', 'deep'],
    ['> quoted\n* one\n* two\n1. first', 'quoted one two first'],
    ['  many \t spaces\r\n\r\nand lines ', 'many spaces and lines'],
    ['snake_case_name and 2*3*4', 'snake_case_name and 2*3*4'],
    ['user*name* file_name_ x~y~', 'user*name* file_name_ x~y~'],
    ['5 * 4 * 3 - 2 ~ 58', '5 * 4 * 3 - 2 ~ 58'],
    ['(*really*), *yes*!', '(really), yes!'],
    ['a\0b', 'ab'],
    ['', ''],
  ])('%j is shown as %j', (text, shown) => {
    expect(textOf(text)).toBe(shown)
  })

  it('X-14 names the kind where there is no text', () => {
    expect(previewOf('sticker', null)).toEqual({ kind: 'sticker', text: '' })
  })

  it('cuts a long text before the limit and says so', () => {
    expect(textOf('a'.repeat(PREVIEW_LENGTH))).toBe('a'.repeat(PREVIEW_LENGTH))
    expect(textOf('a'.repeat(PREVIEW_LENGTH + 1))).toBe(`${'a'.repeat(PREVIEW_LENGTH - 1)}…`)
  })

  it('never cuts a family, a flag or an accent in two', () => {
    const family = '👨‍👩‍👧‍👦'
    expect(textOf(`${'a'.repeat(PREVIEW_LENGTH - 4)}${family}b`)).toBe(`${'a'.repeat(PREVIEW_LENGTH - 4)}…`)
    expect(textOf('🇮🇹'.repeat(40))).toMatch(/^(🇮🇹)+…$/u)
  })

  it('cuts one endless character between code points', () => {
    const shown = textOf(`x${'𝅥'.repeat(200)}`)
    expect(shown.isWellFormed()).toBe(true)
    expect(shown.length).toBeLessThanOrEqual(PREVIEW_LENGTH)
    expect(shown.length).toBeGreaterThan(1)
  })

  it('is one well-formed line within the limit for any text', () => {
    const unit = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('*', '_', '~', '`', '\n', '> ', '👩‍🚀', '\ud83d', 'parola '),
    )
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 300 }), (parts) => {
        const shown = textOf(parts.join(''))
        expect(shown.length).toBeLessThanOrEqual(PREVIEW_LENGTH)
        expect(shown.isWellFormed()).toBe(true)
        expect(shown).not.toMatch(/[\r\n\t\0]|^ | $/)
      }),
    )
  })

  it('reads a hostile text no further than it must', () => {
    const start = performance.now()
    previewOf('text', ' *a _b'.repeat(500_000))
    expect(performance.now() - start).toBeLessThan(500)
  })
})
