import { expect, test } from 'vitest'
import { conversationIn, signInSearch } from './sign-in-search.ts'

test('signing in leads to the conversation wanted, and nowhere else', () => {
  expect(signInSearch({ to: '0198f3c2-77aa-7c1d-9d55-0a1b2c3d4e5f', ended: true })).toEqual({
    to: '0198f3c2-77aa-7c1d-9d55-0a1b2c3d4e5f',
    ended: true,
  })
  for (const to of ['//elsewhere.test', 'https://elsewhere.test', '../x', '', 7])
    expect(signInSearch({ to })).toEqual({})
})

test('the path of a conversation names it, others do not', () => {
  expect(conversationIn('/conversations/abc-1')).toBe('abc-1')
  expect(conversationIn('/conversations')).toBeUndefined()
  expect(conversationIn('/conversations/a/b')).toBeUndefined()
})
