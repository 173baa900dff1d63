import i18next from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import { at, messageOf } from '../../live/testing/samples.ts'
import en from '../../locales/en/console.json'
import it from '../../locales/it/console.json'
import { eventOf, eventSentence, isEvent } from './thread-event.ts'
import { threadItems } from './thread-items.ts'

beforeAll(() =>
  i18next.init({ lng: 'en', resources: { en: { console: en }, it: { console: it } }, defaultNS: 'console' }),
)

const system = { kind: 'system', id: null, name: '' } as const
const noted = (content: Record<string, unknown> | null, seq = 1) =>
  messageOf(seq, { direction: 'out', type: 'event', text: null, content, author: system, preview: '', wamid: null })
const say = (content: Record<string, unknown> | null, locale = 'en') =>
  eventSentence(eventOf(noted(content)), 'anna', i18next.getFixedT(locale))
const carla = { id: 'carla', name: 'Carla Verdi' }
const anna = { id: 'anna', name: 'Anna Bianchi' }

describe('what was done to a conversation (A-TRF-16)', () => {
  test.each([
    [{ event: 'transferred', by: carla, to: { kind: 'user', ...anna } }, 'Carla transferred it to you'],
    [{ event: 'transferred', by: anna, to: { kind: 'user', ...carla } }, 'You transferred it to Carla'],
    [
      { event: 'transferred', by: anna, to: { kind: 'skillset', id: 's', name: 'Sales team' }, mode: 'exclusive' },
      'You transferred it to Sales team, exclusively',
    ],
    [{ event: 'parked', by: anna, to: { kind: 'queue', name: 'personal' } }, 'You parked it in your wait queue'],
    [{ event: 'parked', by: carla, to: { kind: 'queue', name: 'public' } }, 'Carla parked it in the public wait queue'],
    [
      { event: 'silent', by: anna, to: { kind: 'queue', name: 'personal' } },
      'Parked in your wait queue by itself: the customer was silent',
    ],
    [{ event: 'taken', by: carla }, 'Carla took it over'],
    [{ event: 'missed' }, 'Not opened in time'],
    [{ event: 'expired' }, 'The exclusive transfer is over, with the 24 hours'],
  ])('%j', (content, sentence) => {
    expect(say(content)).toBe(sentence)
  })

  test('what is newer than this console, or has no shape, is not guessed at', () => {
    const sentence = 'Something was done to this conversation'
    expect([say({ event: 'merged', by: carla }), say({ event: 7, to: 'x' }), say(null)]).toEqual([
      sentence,
      sentence,
      sentence,
    ])
  })

  test('every sentence is there in Italian', () => {
    expect(say({ event: 'transferred', by: carla, to: { kind: 'user', ...anna } }, 'it')).toBe(
      'Carla l’ha trasferita a te',
    )
  })

  test('WhatsApp’s own kind “event” is a message like any other', () => {
    expect(isEvent(messageOf(1, { type: 'event' }))).toBe(false)
    expect(isEvent(noted({}))).toBe(true)
  })

  test('it stands alone and parts the groups round it', () => {
    const messages = [messageOf(1), { ...noted({ event: 'taken' }, 2), sentAt: at(2) }, messageOf(3)]
    const items = threadItems({ messages, outgoing: [], unreadFrom: undefined, unreadCount: 0, timeZone: 'UTC' })
    expect(items.map((item) => ('isLast' in item ? [item.kind, item.continues, item.isLast] : item.kind))).toEqual([
      'day',
      ['message', false, true],
      ['event', false, true],
      ['message', false, true],
    ])
  })
})
