import { expect, it } from 'vitest'
import { isOneEmoji } from './emoji.ts'

it.each(['👍', '❤️', '❤', '👩‍👩‍👧', '🇮🇹', '👍🏽', '1️⃣', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'])('A-MSG-01 %j can be set on a message', (emoji) => {
  expect(isOneEmoji(emoji)).toBe(true)
})

it.each(['', 'a', '1', '👍👍', '👍 ', 'ok👍', '<b>', '\u200b'])('A-MSG-01 %j cannot', (text) => {
  expect(isOneEmoji(text)).toBe(false)
})
