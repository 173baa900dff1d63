import { type PdfFont, pdfFonts } from './fonts.ts'

/** Letters in one font. */
export type Run = { font: string; text: string; width: number }
export type Line = readonly Run[]

export type Typesetter = {
  /** Breaks a text into lines of at most `width` points. */
  lines(text: string, width: number): Line[]
  /** Whether a letter was met that no font has. */
  hasGaps(): boolean
}

const MISSING = '\uFFFD'
const segments = new Intl.Segmenter('en', { granularity: 'grapheme' })
const plainLatin = /^[\x20-\x7E\xA0-\xFF\u2010-\u2027\u2030-\u205E\u20AC]*$/

/** Sets text in several scripts; `measure` says how wide letters are in a font. */
export const createTypesetter = (measure: (font: string, text: string) => number): Typesetter => {
  const fonts = pdfFonts()
  const latin = (fonts[0] as PdfFont).name
  const known = new Map<string, readonly Run[]>()
  let gaps = false

  const fontOf = (letter: string): string | null => {
    const points = [...letter].map((part) => part.codePointAt(0) as number).filter((point) => !isJoint(point))
    return fonts.find(({ has }) => points.every(has))?.name ?? null
  }
  const runsOf = (word: string): readonly Run[] => {
    if (plainLatin.test(word)) return [{ font: latin, text: word, width: measure(latin, word) }]
    const runs: { font: string; text: string }[] = []
    for (const { segment } of segments.segment(word)) {
      const font = fontOf(segment)
      if (font === null) gaps = true
      const [name, text] = font === null ? [latin, MISSING] : [font, segment]
      const last = runs.at(-1)
      // One sign for a whole stretch of what cannot be set.
      if (last && text === MISSING && last.text.endsWith(MISSING)) continue
      if (last?.font === name) last.text += text
      else runs.push({ font: name, text })
    }
    return runs.map((run) => ({ ...run, width: measure(run.font, run.text) }))
  }
  const set = (word: string): readonly Run[] => {
    const held = known.get(word)
    if (held) return held
    const runs = runsOf(word)
    if (known.size > 20_000) known.clear()
    known.set(word, runs)
    return runs
  }
  const lines = (text: string, width: number): Line[] => text.split('\n').flatMap((paragraph) => wrap(paragraph, width))

  const wrap = (paragraph: string, width: number): Line[] => {
    const result: Run[][] = [[]]
    let used = 0
    for (const word of paragraph.replaceAll(/[^\P{Cc}]/gu, ' ').match(/ +|[^ ]+/g) ?? []) {
      const runs = set(word)
      const wide = widthOf(runs)
      if (used + wide > width && used > 0) {
        result.push([])
        used = 0
        if (word.startsWith(' ')) continue
      }
      for (const piece of wide > width ? cut(word, width) : [runs]) {
        const pieceWidth = widthOf(piece)
        if (used + pieceWidth > width && used > 0) {
          result.push([])
          used = 0
        }
        for (const run of piece) join(result.at(-1) as Run[], run)
        used += pieceWidth
      }
    }
    return result
  }
  /** A word wider than the line, in pieces that are not. */
  const cut = (word: string, width: number): (readonly Run[])[] => {
    const pieces: (readonly Run[])[] = []
    let piece = ''
    let used = 0
    for (const { segment } of segments.segment(word)) {
      const wide = widthOf(set(segment))
      if (used + wide > width && piece !== '') {
        pieces.push(runsOf(piece))
        piece = ''
        used = 0
      }
      piece += segment
      used += wide
    }
    return [...pieces, runsOf(piece)]
  }
  return { lines, hasGaps: () => gaps }
}

// Joiners and variation selectors choose a form; a font need not draw them.
const isJoint = (point: number): boolean => point === 0x200d || point === 0xfe0f || point === 0xfe0e

/** Letters that follow one another in one font are drawn at once. */
const join = (line: Run[], run: Run): void => {
  const last = line.at(-1)
  if (last?.font !== run.font) line.push(run)
  else line[line.length - 1] = { font: run.font, text: last.text + run.text, width: last.width + run.width }
}

const widthOf = (runs: readonly Run[]): number => runs.reduce((sum, { width }) => sum + width, 0)
