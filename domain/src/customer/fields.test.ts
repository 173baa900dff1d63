import { describe, expect, it } from 'vitest'
import { type CustomerField, changeProperties, checkField } from './fields.ts'

const field = (rest: Partial<CustomerField>): CustomerField => ({
  key: 'x',
  label: 'X',
  type: 'text',
  choices: [],
  required: false,
  readOnly: false,
  ...rest,
})

describe('B-25 what a field takes', () => {
  it.each<[string, Partial<CustomerField>, unknown, string | null]>([
    ['a text', {}, 'Milano', null],
    ['a number where a text belongs', {}, 3, 'not_text'],
    ['a text without end', {}, 'x'.repeat(501), 'too_long'],
    ['a number', { type: 'number' }, 3.5, null],
    ['digits as a text', { type: 'number' }, '3', 'not_a_number'],
    ['a date', { type: 'date' }, '2026-02-28', null],
    ['a day that is not', { type: 'date' }, '2026-02-30', 'not_a_date'],
    ['a choice', { type: 'choice', choices: ['Gold'] }, 'Gold', null],
    ['another choice', { type: 'choice', choices: ['Gold'] }, 'gold', 'not_a_choice'],
  ])('%s', (_, rest, value, fault) => {
    expect(checkField(field(rest), value)).toBe(fault)
  })
})

describe('A-DET-06 changing properties', () => {
  const fields = [
    field({ key: 'city' }),
    field({ key: 'code', readOnly: true }),
    field({ key: 'name', required: true }),
  ]
  const before = { city: 'Milano', code: 'A', old: 'kept', name: 'N' }

  it('keeps what is not spoken of, trims, and takes away what is emptied', () => {
    expect(changeProperties(fields, before, { city: ' ' }, { readOnly: false })).toEqual({
      properties: { code: 'A', old: 'kept', name: 'N' },
      faults: [],
    })
    expect(changeProperties(fields, before, { city: ' Roma ' }, { readOnly: false }).properties['city']).toBe('Roma')
  })

  it('refuses unknown, read-only and required ones, each by name; what stays the same is no change', () => {
    const { faults } = changeProperties(fields, before, { code: 'B', name: null, more: 1 }, { readOnly: false })
    expect(faults).toEqual([
      { key: 'code', fault: 'read_only' },
      { key: 'name', fault: 'missing' },
      { key: 'more', fault: 'unknown' },
    ])
    expect(changeProperties(fields, before, { code: 'A' }, { readOnly: false }).faults).toEqual([])
    expect(changeProperties(fields, before, { code: 'B' }, { readOnly: true }).properties['code']).toBe('B')
  })
})
