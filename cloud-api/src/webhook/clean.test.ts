import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clean } from './clean.ts'

test('what PostgreSQL cannot store is taken out of texts and keys', () => {
  expect(clean({ 'a\u0000b': 'x\u0000y', c: ['\ud83d', '👋', '\udc00!'] })).toEqual({
    ab: 'xy',
    c: ['\ufffd', '👋', '\ufffd!'],
  })
})

test('a key called __proto__ stays a key', () => {
  const cleaned = clean(JSON.parse('{"__proto__":{"admin":true},"constructor":1}'))
  expect(Object.keys(cleaned as object)).toEqual(['__proto__', 'constructor'])
  expect((cleaned as { admin?: boolean }).admin).toBeUndefined()
  expect(JSON.stringify(clean(JSON.parse('{"__proto__":1,"__proto\\u0000__":2}')))).toBe('{"__proto__":2}')
})

test('what lies deeper than 64 levels is null, however deep it goes', () => {
  const deep = JSON.parse('['.repeat(5000) + ']'.repeat(5000))
  expect(JSON.stringify(clean(deep))).toBe(`${'['.repeat(64)}null${']'.repeat(64)}`)
})

test('what is no JSON becomes some', () => {
  expect(clean({ a: undefined, b: Number.POSITIVE_INFINITY, c: 10n, d: [undefined, Number.NaN] })).toEqual({
    b: null,
    c: '10',
    d: [null, null],
  })
})

test('anything comes out storable, and what was storable comes out as it was', () => {
  const hostile = fc.jsonValue({ maxDepth: 8, stringUnit: 'binary' })
  fc.assert(
    fc.property(hostile, (value) => {
      const text = JSON.stringify(clean(value))
      expect(text).not.toMatch(/\\u0000|\\ud[89a-f]/)
      expect(clean(JSON.parse(text))).toEqual(JSON.parse(text))
    }),
  )
})
