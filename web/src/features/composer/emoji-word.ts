/** The `:word` that ends at the cursor, from its colon on; undefined where none is being written. */
export function emojiWord(text: string, cursor: number): { from: number; word: string } | undefined {
  const found = /(?:^|\s):(\p{L}{2,})$/u.exec(text.slice(0, cursor))
  const word = found?.[1]
  return word === undefined ? undefined : { from: cursor - word.length - 1, word }
}
