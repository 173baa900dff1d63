import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clean } from './clean.ts'
import { parseBody } from './parse-body.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test.each([
  ['{"id":9007199254740993,"n":1.5,"s":"9007199254740993"}', { id: '9007199254740993', n: 1.5, s: '9007199254740993' }],
  ['[ -12345678901234567890, 9007199254740991 , 1e300 ]', ['-12345678901234567890', 9007199254740991, 1e300]],
  ['123456789012345678901', '123456789012345678901'],
  ['{"message_template_id":1689556908129832}', { message_template_id: 1689556908129832 }],
])('%s keeps every digit', (text, expected) => {
  expect(parseBody(bytes(text))).toEqual(expected)
})

test('whole numbers of any size come back with all their digits', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), (number) => {
      expect(String((parseBody(bytes(`{"id": ${number}}`)) as { id: unknown }).id)).toBe(String(number))
    }),
  )
})

test('other JSON is read as JSON.parse reads it', () => {
  const withoutLongNumbers = fc.json({ stringUnit: 'grapheme' }).filter((text) => !/\d{16}/.test(text))
  fc.assert(
    fc.property(withoutLongNumbers, (text) => {
      expect(parseBody(bytes(text))).toEqual(JSON.parse(text))
    }),
  )
})

test.each([
  ['nothing', bytes('')],
  ['half of it', bytes('{"a":')],
  ['a trailing comma', bytes('[1,]')],
  ['text that is not UTF-8', Uint8Array.of(0x22, 0xff, 0x22)],
  ['UTF-8 cut in the middle', bytes('"é"').slice(0, 2)],
])('%s is a SyntaxError', (_, raw) => {
  expect(() => parseBody(raw)).toThrow(SyntaxError)
})

test('nesting that would exhaust the stack is a SyntaxError at worst, and can be cleaned where it is not', () => {
  const deep = `${'['.repeat(1_000_000)}12345678901234567890${']'.repeat(1_000_000)}`
  expect(() => parseBody(bytes(deep))).toThrow(SyntaxError)
  const readable = parseBody(bytes(deep.replace('12345678901234567890', '')))
  expect(JSON.stringify(clean(readable))).toHaveLength(2 * 64 + 'null'.length)
})
