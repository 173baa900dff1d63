import { expect, test } from 'vitest'
import { signInSearch, wantedIn } from './sign-in-search.ts'

test('signing in leads to the page that was wanted, and nowhere else', () => {
  const back = '/history?row=0198f3c2-77aa-7c1d-9d55-0a1b2c3d4e5f&from=2026-11-01'
  expect(signInSearch({ back, ended: true })).toEqual({ back, ended: true })
  for (const elsewhere of [
    '//elsewhere.test',
    '/\\elsewhere.test',
    'https://elsewhere.test',
    'javascript:alert(1)',
    '/../x',
    '/a?b=<i>',
    '/sign-in?back=/home',
    '/',
    '',
    7,
  ])
    expect(signInSearch({ back: elsewhere })).toEqual({})
})

test('A-DET-03 A-HIST-04 A-LOGIN-03 who has to sign in first comes back to the conversation, the file or what a list showed, else to Home', () => {
  expect(wantedIn({ pathname: '/conversations/abc-1', search: '' })).toEqual({ back: '/conversations/abc-1' })
  expect(wantedIn({ pathname: '/files/abc-1', search: '' })).toEqual({ back: '/files/abc-1' })
  expect(wantedIn({ pathname: '/waiting', search: '?status=1&q=lamp%20shade' })).toEqual({
    back: '/waiting?status=1&q=lamp%20shade',
  })
  for (const pathname of ['/home', '/', '/conversations', '/waiting/'])
    expect(wantedIn({ pathname, search: '' })).toEqual({})
})
