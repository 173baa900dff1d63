import { stuckFault } from '@centralino/contract/stuck.ts'
import i18next from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import { at } from '../../live/testing/samples.ts'
import en from '../../locales/en/console.json'
import it from '../../locales/it/console.json'
import { faultWords } from './fault-words.ts'

beforeAll(() =>
  i18next.init({ lng: 'en', resources: { en: { console: en }, it: { console: it } }, defaultNS: 'console' }),
)

const kinds = ['offer', 'exclusive', 'personal', 'silence', 'return', 'last_call', 'auto_close', 'bot', 'woken']
const say = (fault: (typeof stuckFault.options)[number], timer: string | null, locale = 'en') =>
  faultWords({ fault, timer, since: at(0) }, 'Carla Rossi', i18next.getFixedT(locale))

describe('what is wrong with a conversation, in words (C-20)', () => {
  test.each([
    ['overdue', 'offer', 'The end of the offer was due, and nothing has happened'],
    ['timers_wrong', 'auto_close', 'Closing after silence would not come in time'],
    ['timers_wrong', 'woken', 'The customer has written, and it did not wake up'],
    ['owner_disabled', null, 'Carla can no longer sign in'],
    ['message_waits', null, 'A message of ours does not go out'],
  ] as const)('%s %s', (fault, timer, words) => {
    expect(say(fault, timer)).toBe(words)
  })

  test('every fault of every timer has its own sentence in both languages', () => {
    for (const locale of ['en', 'it']) {
      const sentences = stuckFault.options.flatMap((fault) =>
        fault === 'overdue' || fault === 'timers_wrong'
          ? kinds.filter((kind) => kind !== 'woken').map((kind) => say(fault, kind, locale))
          : [say(fault, null, locale)],
      )
      expect(new Set(sentences).size).toBe(sentences.length)
      expect(sentences.filter((sentence) => sentence.includes('stuck.') || sentence.includes('{{'))).toEqual([])
    }
  })
})
