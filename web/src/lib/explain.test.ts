import { Refused, Unreachable } from '@centralino/contract/client.ts'
import type { RefusalCode } from '@centralino/contract/errors.ts'
import i18next from 'i18next'
import { beforeAll, expect, test } from 'vitest'
import en from '../locales/en/console.json'
import { explain } from './explain.ts'

beforeAll(() => i18next.init({ lng: 'en', resources: { en: { console: en } }, defaultNS: 'console' }))

const refused = (code: RefusalCode, details: Record<string, unknown> = {}) =>
  explain(new Refused(400, { error: { code, message: '', requestId: 'r-7', details } }), i18next.t)

test('a refusal says why, how long to wait, and which request to ask about', () => {
  expect(refused('window_closed')).toBe('The 24 hours are over')
  expect(refused('too_many_attempts', { retryAfterSeconds: 61 })).toBe('Too many attempts. Try again in 2 minutes.')
  expect(refused('too_many_attempts', { retryAfterSeconds: 5 })).toBe('Too many attempts. Try again in 1 minute.')
  expect(refused('too_many_attempts')).toMatch(/^Too many attempts/)
  expect(refused('internal')).toMatch(/r-7/)
})

test('without an answer nobody claims that nothing happened', () => {
  expect(explain(new Unreachable('no answer'), i18next.t)).toMatch(/may have been done/)
})
