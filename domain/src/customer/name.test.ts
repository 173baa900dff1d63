import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayName, formatPhone, secondaryName } from './name.ts'

const nobody = { savedName: null, phone: null, username: null, profileName: null }
const known = { ...nobody, phone: '393471234567', username: 'sheena', profileName: 'Sheena N.' }

describe('what a customer is called', () => {
  it('A-LABEL-02 A-AREA-04 X-31 the saved name', () => {
    expect(displayName({ ...known, savedName: ' Sheena Nelson ' })).toBe('Sheena Nelson')
    expect(secondaryName({ ...known, savedName: 'Sheena Nelson' })).toBeNull()
  })

  it.each([null, '', '  '])(
    'A-LABEL-03 A-AREA-04 the number when nothing is saved (%j), with the own name beside it',
    (savedName) => {
      expect(displayName({ ...known, savedName })).toBe('+39 347 123 4567')
      expect(secondaryName({ ...known, savedName })).toBe('~Sheena N.')
    },
  )

  it.each(['sheena', '@sheena'])('C-23 the username when there is no number (%s)', (username) => {
    expect(displayName({ ...known, phone: null, username })).toBe('@sheena')
  })

  it('C-23 the own name when there is nothing else, and then not twice', () => {
    const customer = { ...nobody, profileName: 'Sheena N.' }
    expect(displayName(customer)).toBe('~Sheena N.')
    expect(secondaryName(customer)).toBeNull()
    expect(displayName(nobody)).toBe('')
  })

  it.each([
    ['14155551234', '+1 415 555 1234'],
    ['+44 20 7946 0958', '+44 207 946 0958'],
    ['35312345678', '+353 123 456 78'],
    ['390255500101', '+39 025 550 0101'],
    ['', ''],
  ])('A-LABEL-03 the number %s is shown as %s', (phone, shown) => {
    expect(formatPhone(phone)).toBe(shown)
  })

  it('A-LABEL-03 formatting loses no digit and leaves none alone', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]\d{6,14}$/), (phone) => {
        const shown = formatPhone(phone)
        expect(shown.replaceAll(/\D/g, '')).toBe(phone)
        expect(
          shown
            .split(' ')
            .slice(1)
            .every((group) => group.length >= 2),
        ).toBe(true)
      }),
    )
  })
})
