/** A text in pieces: those that were searched for, and the rest. Case and accents do not count. */
export function matched(text: string, search: string): readonly { text: string; isHit: boolean }[] {
  const words = plain(search.trim()).split(/\s+/).filter(Boolean)
  if (words.length === 0) return [{ text, isHit: false }]
  // Folded letter by letter, so that places in the folded text are places in the text.
  const letters = [...text]
  const folded = letters.map((letter) => plain(letter))
  const starts: number[] = []
  let length = 0
  for (const one of folded) {
    starts.push(length)
    length += one.length
  }
  const whole = folded.join('')
  const hit = letters.map(() => false)
  for (const word of words) {
    for (let at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, at + word.length)) {
      letters.forEach((_, index) => {
        const start = starts[index] ?? 0
        if (start >= at && start < at + word.length) hit[index] = true
      })
    }
  }
  const pieces: { text: string; isHit: boolean }[] = []
  letters.forEach((letter, index) => {
    const last = pieces.at(-1)
    if (last && last.isHit === hit[index]) last.text += letter
    else pieces.push({ text: letter, isHit: hit[index] ?? false })
  })
  return pieces
}

/** Whether all the words are somewhere in the text. */
export const has = (text: string, search: string): boolean => {
  const folded = plain(text)
  return plain(search)
    .split(/\s+/)
    .every((word) => folded.includes(word))
}

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
