import type { CustomerField } from '@centralino/contract/customer-fields.ts'
import { expect, test } from 'vitest'
import { changedParts, draftOf, faultsOf, nobody } from './customer-draft.ts'

const field = (key: string, type: CustomerField['type'], required = false): CustomerField => ({
  key,
  label: key,
  type,
  choices: [],
  required,
  readOnly: false,
  inList: false,
})
const fields = [field('city', 'text', true), field('orders', 'number'), field('since', 'date')]
const kept = { savedName: 'Rosa', note: '', properties: { city: 'Milano' } }
const t = ((key: string) => key) as never

test('A-DET-06 only what was changed is sent, with numbers as numbers', () => {
  const draft = draftOf(kept, fields)
  expect(changedParts(draft, kept, fields)).toEqual({ body: {}, names: [] })
  const changed = { ...draft, savedName: ' ', properties: { ...draft.properties, orders: '2,5' } }
  expect(changedParts(changed, kept, fields)).toEqual({
    body: { savedName: null, properties: { orders: 2.5 } },
    names: ['savedName', 'orders'],
  })
})

test('A-DET-06 what is wrong is said at its field, and not of what was left as it was', () => {
  const draft = draftOf(kept, fields)
  expect(faultsOf(draft, fields, { ...kept, properties: {} }, t)).toEqual({})
  const wrong = { ...draft, savedName: 'x'.repeat(121), properties: { city: '', orders: 'many', since: '2026' } }
  expect(faultsOf(wrong, fields, kept, t)).toEqual({
    savedName: 'customerForm.tooLong',
    city: 'customerForm.missing',
    orders: 'customerForm.notNumber',
    since: 'customerForm.notDate',
  })
})

test('C-23 of somebody new the name and what is needed are asked for', () => {
  expect(faultsOf(draftOf(nobody, fields), fields, nobody, t)).toEqual({
    savedName: 'customerForm.missing',
    city: 'customerForm.missing',
  })
})
