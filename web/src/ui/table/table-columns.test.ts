import { expect, test } from 'vitest'
import { templates } from './table-columns.ts'

test('a hidden column leaves no track behind', () => {
  const column = (width: string, hide?: 'medium' | 'small') => ({ key: width, label: '', width, hide })
  expect(templates([column('1fr'), column('90px', 'medium'), column('80px', 'small'), column('70px')])).toEqual({
    wide: '1fr 90px 80px 70px',
    medium: '1fr 80px 70px',
    small: '1fr 70px',
  })
})
