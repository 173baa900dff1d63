import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatPhone } from './name.ts'
import { readPhone } from './phone.ts'

test('A-OUT-02 a number is read however it is grouped, and what is shown can be pasted back', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[1-9]\d{6,14}$/), (digits) => {
      expect(readPhone(`+${digits}`)).toBe(digits)
      expect(readPhone(formatPhone(digits))).toBe(digits)
      expect(readPhone(`00${digits.split('').join(' ')}`)).toBe(digits)
    }),
  )
  expect(readPhone('+39 (02) 5550-0101')).toBe('390255500101')
})

test('without a country code, too short, too long or not a number: none', () => {
  for (const written of ['', '333 1234567', '+39', '+391234567890123456', '+39 call me', '+0 123456789', 'Marco'])
    expect(readPhone(written)).toBeNull()
})
