import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { headText, isAllowed, mailAddress, mailDomain } from './address.ts'

describe('A-DET-03 Q25 who mail goes to', () => {
  test('what people have is taken, its domain in small letters', () => {
    expect(mailAddress(' a.Montefeltro+lume@Studio-Montefeltro.IT ')).toBe('a.Montefeltro+lume@studio-montefeltro.it')
    expect(mailAddress('josé@müller.example')).toBe('josé@müller.example')
  })

  test.each([
    '',
    'anna',
    'anna@',
    '@demo.test',
    'anna@demo',
    'a b@demo.test',
    'anna@demo.test\r\nBcc: all@example.com',
    'anna@demo.test, other@demo.test',
    '"anna"@demo.test',
    'Anna <anna@demo.test>',
    'anna@demo..test',
    '.anna@demo.test',
    'anna@-demo.test',
    `${'a'.repeat(65)}@demo.test`,
    `a@${'d'.repeat(250)}.test`,
  ])('%j is no address', (text) => expect(mailAddress(text)).toBeNull())

  test('what is taken has one @ and nothing that separates or ends a line', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string(), fc.string({ unit: 'binary' })), (text) => {
        const address = mailAddress(text)
        if (address !== null) expect(address).toMatch(/^[^\s,;:<>()"@\p{Cc}]+@[^\s,;:<>()"@\p{Cc}]+$/u)
      }),
    )
  })

  test('only the allowed domains, not those that end like them', () => {
    expect(isAllowed('a@lume.example', [])).toBe(true)
    expect(isAllowed('a@lume.example', ['lume.example'])).toBe(true)
    expect(isAllowed('a@evil-lume.example', ['lume.example'])).toBe(false)
    expect(isAllowed('a@lume.example.evil.test', ['lume.example'])).toBe(false)
    expect(mailDomain('@Lume.Example')).toBe('lume.example')
    expect(mailDomain('lume')).toBeNull()
  })

  test('a text of the head stays on its line', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => void expect(headText(text)).not.toMatch(/[\r\n\0\u2028\u2029\u0085]/),
      ),
    )
  })
})
