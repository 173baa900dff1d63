import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sign, verifySignature } from './signature.ts'

const body = new TextEncoder().encode('{"a":"\\u00e9\\/"}')

describe('the signature of a webhook', () => {
  test('is the HMAC of the very bytes, known from RFC 4231', () => {
    const key = 'Jefe'
    const data = new TextEncoder().encode('what do ya want for nothing?')
    expect(sign(data, key)).toBe('sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843')
  })

  test('tells which of several secrets made it', () => {
    expect(verifySignature(body, sign(body, 'two'), ['one', 'two', 'three'])).toBe(1)
    expect(verifySignature(body, sign(body, 'four'), ['one', 'two', 'three'])).toBe(-1)
    expect(verifySignature(body, sign(body, 'one'), [])).toBe(-1)
  })

  test('may be in upper case', () => {
    expect(verifySignature(body, sign(body, 's').toUpperCase(), ['s'])).toBe(0)
  })

  test.each([
    undefined,
    '',
    'sha256=',
    'sha256=zz',
    'sha1=00',
    `sha256=${'0'.repeat(63)}`,
    `sha256=${'0'.repeat(65)}`,
    'sha256=\u0000',
  ])('is refused when it is %j', (header) => expect(verifySignature(body, header, ['s'])).toBe(-1))

  test('made with an empty secret proves nothing', () => {
    expect(verifySignature(body, sign(body, ''), ['', 'other'])).toBe(-1)
  })

  test('fails when any byte of the body or any digit of the header is another', () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 300 })
    fc.assert(
      fc.property(
        bytes,
        fc.string({ minLength: 1 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (raw, secret, at, flip) => {
          const header = sign(raw, secret)
          expect(verifySignature(raw, header, [secret])).toBe(0)
          const other = Uint8Array.from(raw)
          other[at % raw.length] = (raw[at % raw.length] ?? 0) ^ flip
          expect(verifySignature(other, header, [secret])).toBe(-1)
          const digit = 7 + (at % 64)
          const changed = header[digit] === '0' ? '1' : '0'
          expect(verifySignature(raw, header.slice(0, digit) + changed + header.slice(digit + 1), [secret])).toBe(-1)
        },
      ),
    )
  })
})
