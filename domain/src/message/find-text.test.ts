import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptOf, findText, textTerms } from './find-text.ts'

const marked = (text: string, search: string) =>
  findText(text, textTerms(search)).map(([start, end]) => text.slice(start, end))

describe('A-SRCH-01 C-24 what a search finds in a text', () => {
  it.each<[string, string, string[]]>([
    ['Perché no? PERCHÉ sì.', 'perche', ['Perché', 'PERCHÉ']],
    ['Straße und Strasse', 'strasse', ['Straße', 'Strasse']],
    ['E27 socket in brass, sockets', 'socket brass', ['socket', 'brass', 'socket']],
    ['E27 in brass', 'socket brass', []],
    ['田中さくらさん', 'さくら', ['さくら']],
    ['una\nnuova lampada', 'nuova', ['nuova']],
    ['cafe\u0301 nero', 'cafe', ['cafe\u0301']],
    ['100% <b>safe</b> .*', '<b>safe', ['<b>safe']],
    ['anything', ' ', []],
    ['😀 fine 👍🏽', 'fine', ['fine']],
  ])('in “%s” by “%s”', (text, search, found) => {
    expect(marked(text, search)).toEqual(found)
  })

  it('marks pieces in order, without overlaps, inside of the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.string({ minLength: 1, maxLength: 2 }), { maxLength: 3 }),
        (text, words) => {
          let end = 0
          for (const [from, to] of findText(text, textTerms(words.join(' ')))) {
            expect(from).toBeGreaterThanOrEqual(end)
            expect(to).toBeGreaterThanOrEqual(from)
            end = to
          }
          expect(end).toBeLessThanOrEqual(text.length)
        },
      ),
    )
  })

  it('shows a piece around what was found', () => {
    const long = `${'lamp '.repeat(50)}and a socket ${'of brass '.repeat(50)}`
    expect(excerptOf(long, textTerms('socket'))).toMatch(/^….*socket.*…$/)
    expect(excerptOf('short socket', textTerms('socket'))).toBe('short socket')
  })
})
