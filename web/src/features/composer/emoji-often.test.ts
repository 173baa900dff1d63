import { expect, test } from 'vitest'
import { counted } from './emoji-often.ts'

test('A-SEND-02 what is used most stands first, among equals the newest', () => {
  const used = ['🙏', '👍', '🙏', '💡'].reduce(counted, [] as ReturnType<typeof counted>)
  expect(used).toEqual([
    ['🙏', 2],
    ['💡', 1],
    ['👍', 1],
  ])
})
