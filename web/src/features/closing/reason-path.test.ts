import { describe, expect, test } from 'vitest'
import { chosenOf, isWhole, levelsOf, matching } from './reason-path.ts'

const reason = (name: string, reasons: ReturnType<typeof leaf>[] = []) => ({ id: name.toLowerCase(), name, reasons })
const leaf = (name: string): { id: string; name: string; reasons: never[] } => ({
  id: name.toLowerCase(),
  name,
  reasons: [],
})
const tree = [reason('Delivery', [leaf('Late'), leaf('Damaged')]), reason('Other')]

describe('A-CLOSE-04 the columns of the reasons', () => {
  test('one level at first, the next when there is one', () => {
    expect(levelsOf(tree, [])).toMatchObject([{ chosen: undefined }])
    expect(levelsOf(tree, ['delivery'])).toHaveLength(2)
    expect(levelsOf(tree, ['other'])).toHaveLength(1)
  })
  test('is whole when every level of the branch is chosen', () => {
    expect(isWhole(levelsOf(tree, []))).toBe(false)
    expect(isWhole(levelsOf(tree, ['delivery']))).toBe(false)
    expect(isWhole(levelsOf(tree, ['delivery', 'late']))).toBe(true)
    expect(isWhole(levelsOf(tree, ['other']))).toBe(true)
    expect(isWhole(levelsOf([], []))).toBe(true)
  })
  test('what was kept and is gone by now is not chosen', () => {
    expect(chosenOf(levelsOf(tree, ['delivery', 'gone'])).map(({ name }) => name)).toEqual(['Delivery'])
  })
  test('typing filters without regard to accents and capitals', () => {
    expect(matching([leaf('Qualità'), leaf('Prezzo')], 'QUALITA')).toMatchObject([{ name: 'Qualità' }])
  })
})
