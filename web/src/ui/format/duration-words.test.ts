import { expect, test } from 'vitest'
import { durationWords, readDuration } from './duration-words.ts'

test.each([
  [30, '30 s', '30 s'],
  [90, '1 min 30 s', '1 min 30 s'],
  [1_800, '30 min', '30 min'],
  [7_200, '2 h', '2 h'],
  [86_400, '1 day', '1 giorno'],
  [259_200, '3 days', '3 giorni'],
  [0, '0 s', '0 s'],
])('B-21 %i seconds are written %s and %s, and read back', (seconds, english, italian) => {
  expect([durationWords(seconds, 'en'), durationWords(seconds, 'it')]).toEqual([english, italian])
  expect([readDuration(english), readDuration(italian)]).toEqual([seconds, seconds])
})

test.each([
  ['1.5 h', 5_400],
  ['1,5 ore', 5_400],
  ['2h30m', 9_000],
  ['1 hour and 5 minutes', 3_900],
  ['1 ora e 5 minuti', 3_900],
  ['2′ 30″', 150],
  ['0', 0],
])('%s is %i seconds', (text, seconds) => {
  expect(readDuration(text)).toBe(seconds)
})

test.each(['', '30', 'soon', '5 lightyears', '5 min later', '-3 h', '3 h 20'])('“%s” is no duration', (text) => {
  expect(readDuration(text)).toBeNaN()
})
