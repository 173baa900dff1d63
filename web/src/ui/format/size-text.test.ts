import { expect, test } from 'vitest'
import { lengthText, sizeText } from './size-text.ts'

test.each([
  [0, '1 KB'],
  [188_416, '184 KB'],
  [5_140_000, '4.9 MB'],
  [16_777_216, '16 MB'],
  [104_857_600, '100 MB'],
])('%i bytes are %s', (bytes, text) => {
  expect(sizeText(bytes, 'en')).toBe(text)
})

test.each([
  [0.4, '0:00'],
  [47, '0:47'],
  [61.6, '1:02'],
  [3725, '1:02:05'],
])('%d seconds are %s', (seconds, text) => {
  expect(lengthText(seconds)).toBe(text)
})
