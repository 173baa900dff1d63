const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()

const wordsOf = (text: string) =>
  plain(text)
    .split(/[^\p{L}\p{N}+]+/u)
    .filter((word) => word !== '')

/**
 * How well a text answers what was typed: every typed word begins a word of it, without accents. Higher is better; null: not at
 * all. Words that stand together at the beginning count more, a whole word more than its beginning.
 */
export function matchWords(typed: string, text: string): number | null {
  const wanted = wordsOf(typed)
  if (wanted.length === 0) return 0
  const words = wordsOf(text)
  const free = new Set(words.keys())
  let score = 0
  for (const [nth, want] of wanted.entries()) {
    const at = [...free].find((place) => words[place]?.startsWith(want))
    if (at === undefined) return null
    free.delete(at)
    score += (at === nth ? 4 : 2) + (words[at] === want ? 2 : 0)
  }
  return score - words.length / 100
}
