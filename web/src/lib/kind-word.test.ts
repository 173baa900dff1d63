import i18next from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import en from '../locales/en/console.json'
import it from '../locales/it/console.json'
import { kindWord, lineOf } from './kind-word.ts'

beforeAll(() =>
  i18next.init({ lng: 'en', resources: { en: { console: en }, it: { console: it } }, defaultNS: 'console' }),
)

describe('the kind of a message in words', () => {
  test.each([
    [{ type: 'poll' }, 'A poll', 'Un sondaggio'],
    [{ unsupported: { type: 'view_once' } }, 'A picture to be seen once', 'Un’immagine da vedere una volta'],
    [{ type: 'live_location' }, 'A live location', 'Una posizione in tempo reale'],
    [{ type: 'edit' }, 'An edit', 'Una modifica'],
    [{ type: 'never heard of' }, 'A message', 'Un messaggio'],
    [null, 'A message', 'Un messaggio'],
  ])('what WhatsApp keeps to itself is named: %j', (content, english, italian) => {
    expect(kindWord('unsupported', i18next.getFixedT('en'), content)).toBe(english)
    expect(kindWord('unsupported', i18next.getFixedT('it'), content)).toBe(italian)
  })

  test('a sentence of ours is never taken for a kind', () => {
    expect(kindWord('notPassed', i18next.t)).toBe('A message of the kind “notPassed”')
    expect(kindWord('constructor', i18next.t)).toBe('A message of the kind “constructor”')
  })

  test('the text comes before the kind, a blank one does not', () => {
    expect(lineOf({ type: 'image', preview: 'the broken lamp' }, i18next.t)).toBe('the broken lamp')
    expect(lineOf({ type: 'image', preview: ' ' }, i18next.t)).toBe('Image')
  })
})
