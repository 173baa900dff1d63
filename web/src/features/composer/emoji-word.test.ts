import { expect, test } from 'vitest'
import { emojiWord } from './emoji-word.ts'

test('A-SEND-02 a colon and a word look for an emoji', () => {
  expect(emojiWord('Thanks :gra', 11)).toEqual({ from: 7, word: 'gra' })
  expect(emojiWord(':perché', 7)).toEqual({ from: 0, word: 'perché' })
})

test('A-SEND-02 times, addresses, lists and smileys do not', () => {
  for (const text of ['at 16:28', 'https://x', 'Note: see', ':)', ':D', 'Sizes:ab', '::']) {
    expect(emojiWord(text, text.length)).toBeUndefined()
  }
})
