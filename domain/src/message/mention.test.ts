import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mentionAt, mentionedIn, noteParts } from './mention.ts'

const dario = { id: 'd', name: 'Dario Neri' }
const people = [{ id: '1', name: 'Dario' }, dario, { id: 'e', name: 'Elena' }]

describe('who is named in a note', () => {
  test('the whole name after an @, the longest that fits', () => {
    expect(noteParts('@Dario Neri can we refund?', people)).toEqual([{ mention: dario }, { text: ' can we refund?' }])
    expect(mentionedIn('ask @Dario, @Elena and @Elena', people)).toEqual(['1', 'e'])
  })

  test('neither an address nor the beginning of another name', () => {
    expect(mentionedIn('write to anna@Elena or @Elenara', people)).toEqual([])
  })

  test('the pieces are the text again, whatever it is', () => {
    const some = fc.array(fc.oneof(fc.string(), fc.constantFrom('@', '@Dario', '@Dario Neri', ' ', '@Elena')))
    fc.assert(
      fc.property(some, (pieces) => {
        const text = pieces.join('')
        const parts = noteParts(text, people)
        expect(parts.map((part) => ('text' in part ? part.text : `@${part.mention.name}`)).join('')).toBe(text)
        expect(parts.every((part) => !('text' in part) || part.text !== '')).toBe(true)
      }),
    )
  })

  test('what is being written after an @', () => {
    expect(mentionAt('hello @da', 9)).toEqual({ start: 6, query: 'da' })
    expect(mentionAt('@', 1)).toEqual({ start: 0, query: '' })
    expect(mentionAt('anna@da', 7)).toBeNull()
    expect(mentionAt('@dario this is a sentence', 25)).toBeNull()
    expect(mentionAt('@dario', 0)).toBeNull()
    fc.assert(
      fc.property(fc.string(), fc.nat(40), (text, cursor) => {
        const found = mentionAt(text, Math.min(cursor, text.length))
        if (found) expect(text.slice(found.start, Math.min(cursor, text.length))).toBe(`@${found.query}`)
      }),
    )
  })
})
