import { expect, test } from 'vitest'
import { answerHandshake } from './handshake.ts'

const flat = { 'hub.mode': 'subscribe', 'hub.challenge': '1158201444', 'hub.verify_token': 'ours' }

test.each([
  ['flat', flat],
  ['nested', { hub: { mode: 'subscribe', challenge: '1158201444', verify_token: 'ours' } }],
  ['with underscores', { hub_mode: 'subscribe', hub_challenge: 1158201444, hub_verify_token: 'ours' }],
])('a handshake (%s) is answered with the challenge', (_, query) => {
  expect(answerHandshake(query, ['older', 'ours'])).toEqual({ status: 200, challenge: '1158201444' })
})

test.each([
  ['a wrong token', { ...flat, 'hub.verify_token': 'theirs' }],
  ['no token', { ...flat, 'hub.verify_token': undefined }],
  ['an empty token', { ...flat, 'hub.verify_token': '' }],
  ['another mode', { ...flat, 'hub.mode': 'unsubscribe' }],
  ['no challenge', { ...flat, 'hub.challenge': undefined }],
  ['a repeated parameter', { ...flat, 'hub.verify_token': ['ours', 'ours'] }],
  ['nothing', {}],
  ['null', { hub: null }],
])('%s is forbidden', (_, query) => {
  expect(answerHandshake(query, ['ours', ''])).toEqual({ status: 403 })
})
