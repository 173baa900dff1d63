import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** A font of the PDF: a name to select it by, and which characters it has. */
export type PdfFont = { name: string; data: Buffer; has: (codePoint: number) => boolean }

// Each has one script; the first that has all of a letter's parts is taken.
const families = [
  ['noto-sans', 'latin'],
  ['noto-sans', 'latin-ext'],
  ['noto-sans', 'vietnamese'],
  ['noto-sans', 'greek'],
  ['noto-sans', 'greek-ext'],
  ['noto-sans', 'cyrillic'],
  ['noto-sans', 'cyrillic-ext'],
  ['noto-sans', 'devanagari'],
  ['noto-emoji', 'emoji'],
] as const

let held: readonly PdfFont[] | undefined

/** The fonts, read once. */
export const pdfFonts = (): readonly PdfFont[] => {
  held ??= families.map(([family, subset]) => {
    const path = require.resolve(`@fontsource/${family}/files/${family}-${subset}-400-normal.woff`)
    return { name: `${family}-${subset}`, data: readFileSync(path), has: rangesOf(family, subset) }
  })
  return held
}

/** Bold, for names; what it lacks is set in the usual ones. */
export const boldFont = (): Buffer =>
  readFileSync(require.resolve('@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff'))

/** What a subset has, as its package says: `U+0100-02BA,U+0304`. */
const rangesOf = (family: string, subset: string): ((codePoint: number) => boolean) => {
  if (subset === 'emoji')
    return (codePoint) => /\p{Extended_Pictographic}|\p{Emoji_Component}/u.test(String.fromCodePoint(codePoint))
  const all = JSON.parse(readFileSync(require.resolve(`@fontsource/${family}/unicode.json`), 'utf8')) as Record<
    string,
    string
  >
  const ranges = (all[subset] ?? '').split(',').map((range) => {
    const [from = '', to = from] = range.replace('U+', '').split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const
  })
  return (codePoint) => ranges.some(([from, to]) => codePoint >= from && codePoint <= to)
}
