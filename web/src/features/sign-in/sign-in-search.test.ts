import { expect, test } from 'vitest'
import { signInSearch, wantedIn } from './sign-in-search.ts'

test('signing in leads to the conversation wanted, and nowhere else', () => {
  expect(signInSearch({ to: '0198f3c2-77aa-7c1d-9d55-0a1b2c3d4e5f', ended: true })).toEqual({
    to: '0198f3c2-77aa-7c1d-9d55-0a1b2c3d4e5f',
    ended: true,
  })
  for (const to of ['//elsewhere.test', 'https://elsewhere.test', '../x', '', 7])
    expect(signInSearch({ to, file: to })).toEqual({})
})

test('A-DET-03 the path of a conversation or a file names it, others do not', () => {
  expect(wantedIn('/conversations/abc-1')).toEqual({ to: 'abc-1' })
  expect(wantedIn('/files/abc-1/')).toEqual({ file: 'abc-1' })
  for (const path of ['/conversations', '/conversations/a/b', '/files', '/home', '/files/../x'])
    expect(wantedIn(path)).toEqual({})
})
