import { expect, test } from 'vitest'
import { isEmojiOnly } from './emoji-only.ts'

test.each(['😍', '😍👏', '👩‍👩‍👧‍👦 🇮🇹 1️⃣', '❤️', ' 👍🏽 ', '☕'])('%s is emoji alone', (text) => {
  expect(isEmojiOnly(text)).toBe(true)
})

test.each(['', ' ', '1', '123', '#', 'ok 👍', '😀😀😀😀', '👍a', '©2026'])('“%s” is not', (text) => {
  expect(isEmojiOnly(text)).toBe(false)
})
