import { fold } from './fold.ts'

/** What a search in messages looks for: every one of these has to be in the text, anywhere in it. Empty: nothing was asked. */
export const textTerms = (search: string): string[] =>
  [...new Set(fold(search).split(' '))].filter((term) => term !== '').slice(0, 8)

/** Where the terms stand in a text, as [start, end) of it, in order and without overlaps; none when one of them is missing. */
export const findText = (text: string, terms: readonly string[]): [number, number][] => {
  const { folded, starts } = foldedWithPlaces(text)
  const places: [number, number][] = []
  for (const term of terms) {
    let at = folded.indexOf(term)
    if (at < 0) return []
    for (; at >= 0; at = folded.indexOf(term, at + term.length)) {
      places.push([starts[at] as number, starts[at + term.length] as number])
    }
  }
  return places
    .sort((a, b) => a[0] - b[0] || b[1] - a[1])
    .reduce<[number, number][]>((kept, place) => {
      const last = kept.at(-1)
      if (last && place[0] < last[1]) last[1] = Math.max(last[1], place[1])
      else kept.push(place)
      return kept
    }, [])
}

/** Folds sign by sign, so that every place of the result is known in the text. The end of a sign takes its accents along. */
const foldedWithPlaces = (text: string): { folded: string; starts: number[] } => {
  let folded = ''
  const starts: number[] = []
  let at = 0
  for (const sign of text) {
    // Between two letters, so that a sign on its own is not taken for the edge of a text.
    const plain = /\s/.test(sign) ? ' ' : fold(`x${sign}x`).slice(1, -1)
    for (let i = 0; i < plain.length; i++) starts.push(at)
    folded += plain
    at += sign.length
  }
  starts.push(text.length)
  return { folded, starts }
}

/** A piece of a long text around the first place found, of about `length` signs. */
export const excerptOf = (text: string, terms: readonly string[], length = 90): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  const first = findText(line, terms)[0]?.[0] ?? 0
  const signs = [...line.slice(0, first)]
  const from = signs.slice(0, Math.max(0, signs.length - 24)).join('').length
  const piece = [...line.slice(from)]
  return `${from > 0 ? '…' : ''}${piece.slice(0, length).join('')}${piece.length > length ? '…' : ''}`
}
