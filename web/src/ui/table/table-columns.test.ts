import { expect, test } from 'vitest'
import { chosenColumns, templates } from './table-columns.ts'

test('a hidden column leaves no track behind', () => {
  const column = (width: string, hide?: 'medium' | 'small') => ({ key: width, label: '', width, hide })
  expect(templates([column('1fr'), column('90px', 'medium'), column('80px', 'small'), column('70px')])).toEqual({
    wide: '1fr 90px 80px 70px',
    medium: '1fr 80px 70px',
    small: '1fr 70px',
  })
})

test('whoever leaves columns out keeps the identity and the action', () => {
  const columns = ['who', 'text', 'number', 'action'].map((key) => ({ key, label: key, width: '1fr' }))
  const keys = (left: string[]) => chosenColumns(columns, left).map(({ key }) => key)
  expect(keys([])).toEqual(['who', 'text', 'number', 'action'])
  expect(keys(['text', 'gone'])).toEqual(['who', 'number', 'action'])
  expect(keys(['who', 'text', 'number', 'action'])).toEqual(['who', 'action'])
})
