import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkText, MAX_TEXT_LENGTH, normaliseText } from './text.ts'

describe('A-SEND-01 a text to send', () => {
  it.each(['', ' ', '\n\t ', '\u200b\u200d', '\ufeff', '\u3164', '\u2800'])(
    'refuses %j: it would show nothing',
    (body) => {
      expect(checkText(body)).toBe('empty')
    },
  )

  it.each(['a', '.', '👍', '❤️', '👩‍👩‍👧', 'مرحبا'])('A-SEND-02 takes %j', (body) => {
    expect(checkText(body)).toBeNull()
  })

  it('counts code units, an emoji as two', () => {
    expect(checkText('a'.repeat(MAX_TEXT_LENGTH))).toBeNull()
    expect(checkText('a'.repeat(MAX_TEXT_LENGTH + 1))).toBe('too_long')
    expect(checkText('😀'.repeat(MAX_TEXT_LENGTH / 2))).toBeNull()
    expect(checkText(`😀${'a'.repeat(MAX_TEXT_LENGTH - 1)}`)).toBe('too_long')
  })

  it('keeps lines and inner spaces, drops what is around them', () => {
    expect(normaliseText('  Ciao,\r\n  Anna\r*due*  \n')).toBe('Ciao,\n  Anna\n*due*')
  })

  it('leaves nothing that a database refuses, and nothing to do a second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', '\0', '\ud83d', '\r', '\r\n'), (text, odd) => {
        const once = normaliseText(text + odd + text)
        expect(once.isWellFormed()).toBe(true)
        expect(once).not.toMatch(/[\0\r]/)
        expect(normaliseText(once)).toBe(once)
      }),
    )
  })
})
