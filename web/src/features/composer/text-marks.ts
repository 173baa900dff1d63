/** WhatsApp's own signs for bold, italic, struck through and fixed width. */
export const marks = { bold: '*', italic: '_', strike: '~', mono: '```' } as const
export type Mark = keyof typeof marks

export type Marked = { text: string; from: number; to: number }

/**
 * Puts the signs round what is selected, or takes them away if they are there; without a selection the cursor stands
 * between them. Spaces at the edges stay outside: WhatsApp shows `* so*` as it is written.
 */
export function withMark(text: string, start: number, end: number, mark: Mark): Marked {
  const sign = marks[mark]
  const chosen = text.slice(start, end)
  const from = start + (chosen.length - chosen.trimStart().length)
  const to = Math.max(from, end - (chosen.length - chosen.trimEnd().length))
  const inner = text.slice(from, to)
  const put = (begin: number, finish: number, piece: string, skip: number): Marked => ({
    text: text.slice(0, begin) + piece + text.slice(finish),
    from: begin + skip,
    to: begin + piece.length - skip,
  })
  if (text.slice(0, from).endsWith(sign) && text.slice(to).startsWith(sign)) {
    return put(from - sign.length, to + sign.length, inner, 0)
  }
  if (inner.length > 2 * sign.length && inner.startsWith(sign) && inner.endsWith(sign)) {
    return put(from, to, inner.slice(sign.length, -sign.length), 0)
  }
  return put(from, to, sign + inner + sign, sign.length)
}
