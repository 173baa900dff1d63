import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { urgencyOf } from './urgency.ts'

const rules = [
  { words: ['urgent', 'più presto'], priority: 5 },
  { words: ['fuoco', 'short circuit'], priority: 9 },
]

describe('C-07 B-06 what the rules find urgent', () => {
  it.each([
    ['Hello', 0],
    ['It is URGENT!', 5],
    ['urgently', 0],
    ['prima possibile, piu   presto', 5],
    ['PIÙ\nPRESTO', 5],
    ['presto, più', 0],
    ['there is a short-circuit, urgent', 9],
    ['«fuoco»', 9],
    ['Straßenbrand: FUOCO', 9],
    ['', 0],
    ['🔥', 0],
  ])('%j: %i', (text, urgency) => expect(urgencyOf(text, rules)).toBe(urgency))

  it('vowel signs make another word, in scripts that write vowels so', () => {
    expect(urgencyOf('किताब', [{ words: ['कातिब'], priority: 3 }])).toBe(0)
    expect(urgencyOf('मेरी किताब!', [{ words: ['किताब'], priority: 3 }])).toBe(3)
  })

  it('a rule whose word is nothing but signs says nothing', () => {
    expect(urgencyOf('!!! ???', [{ words: ['!!!'], priority: 9 }])).toBe(0)
  })

  const anyRules = fc.array(
    fc.record({ words: fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), priority: fc.nat(100) }),
  )

  it('case never matters, the order of the rules neither, and no rule makes anything less urgent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), anyRules, anyRules, (text, some, others) => {
        const urgency = urgencyOf(text, [...some, ...others])
        expect(urgencyOf(text.toLowerCase(), [...some, ...others])).toBe(
          urgencyOf(text.toLowerCase().toUpperCase().toLowerCase(), [...others, ...some]),
        )
        expect(urgencyOf(text, [...others, ...some])).toBe(urgency)
        expect(urgency).toBeGreaterThanOrEqual(urgencyOf(text, some))
      }),
    )
  })

  it('a word is found wherever it stands', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/)
    fc.assert(
      fc.property(word, fc.array(word), fc.array(word), (it, before, after) => {
        expect(urgencyOf([...before, it, ...after].join(' '), [{ words: [it], priority: 3 }])).toBe(3)
      }),
    )
  })
})
