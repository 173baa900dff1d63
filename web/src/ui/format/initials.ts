const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const firstGrapheme = (text: string) => graphemes.segment(text)[Symbol.iterator]().next().value?.segment ?? ''

const startsWithLetter = /^\p{L}/u
const startsWithCapital = /^\p{Lu}/u
const hasCase = /^[\p{Lu}\p{Ll}\p{Lt}]/u

/**
 * What stands in a jack: the first letters of the first two capitalised words (“Jean-Baptiste de La Roche” → JL); one
 * glyph for scripts without capitals (Arabic, Chinese, …); `@` for a username; `#` for a bare number or nothing.
 */
export function initials(name: string): string {
  const trimmed = name.trim()
  if (trimmed.startsWith('@')) return '@'
  const words = trimmed.split(/[\s\p{P}]*\s[\s\p{P}]*/u).map((word) => word.replace(/^[\p{P}\p{S}]+/u, ''))
  const letters = words.filter((word) => startsWithLetter.test(word))
  const [first] = letters
  if (first === undefined) return /\p{Extended_Pictographic}/u.test(trimmed) ? firstPictograph(trimmed) : '#'
  if (!hasCase.test(first)) return firstGrapheme(first)
  const capitals = letters.filter((word) => startsWithCapital.test(word))
  const chosen = (capitals.length > 0 ? capitals : letters).filter((word) => hasCase.test(word)).slice(0, 2)
  return chosen.map((word) => firstGrapheme(word).toLocaleUpperCase()).join('')
}

function firstPictograph(text: string): string {
  for (const { segment } of graphemes.segment(text)) if (/\p{Extended_Pictographic}/u.test(segment)) return segment
  return '#'
}
