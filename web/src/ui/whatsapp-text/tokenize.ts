import { findLinks } from './find-link.ts'
import type { Inline } from './nodes.ts'

export type Marker = '*' | '_' | '~'

export type Token = { kind: 'node'; node: Inline } | { kind: 'marker'; marker: Marker; opens: boolean; closes: boolean }

const markers = /[*_~]/g
const isWord = (char: string) => /[\p{L}\p{N}]/u.test(char)
const isBlank = (char: string) => char === '' || /\s/u.test(char)

/** Cuts a line into text, code, links and the markers that may open or close something. Linear in its length. */
export function tokenize(line: string): Token[] {
  const tokens: Token[] = []
  let from = 0
  let tick = line.indexOf('`')
  while (tick !== -1) {
    const code = codeAt(line, tick)
    if (code !== undefined) {
      tokenizeWords(line, from, tick, tokens)
      tokens.push({ kind: 'node', node: { kind: 'code', text: code.text } })
      from = code.end
    }
    tick = line.indexOf('`', code?.end ?? runEnd(line, tick))
  }
  tokenizeWords(line, from, line.length, tokens)
  return tokens
}

function tokenizeWords(line: string, start: number, end: number, tokens: Token[]) {
  let from = start
  for (const link of findLinks(line.slice(start, end))) {
    const at = start + link.start
    tokenizeMarkers(line, from, at, tokens)
    tokens.push({ kind: 'node', node: { kind: 'link', text: link.text, href: link.href } })
    from = at + link.text.length
  }
  tokenizeMarkers(line, from, end, tokens)
}

function tokenizeMarkers(line: string, start: number, end: number, tokens: Token[]) {
  let from = start
  const flush = (to: number) => {
    if (to > from) tokens.push({ kind: 'node', node: { kind: 'text', text: line.slice(from, to) } })
  }
  markers.lastIndex = start
  for (let found = markers.exec(line); found !== null && found.index < end; found = markers.exec(line)) {
    const marker = found[0] as Marker
    const { opens, closes } = roleOf(line, found.index, marker)
    if (!opens && !closes) continue
    flush(found.index)
    tokens.push({ kind: 'marker', marker, opens, closes })
    from = found.index + 1
  }
  flush(end)
}

/** As WhatsApp does: a marker works at the edge of a word, next to neither a space inside nor another of its kind. */
function roleOf(line: string, at: number, marker: Marker) {
  const before = charBefore(line, at)
  const after = charAfter(line, at)
  return {
    opens: !isWord(before) && !isBlank(after) && after !== marker,
    closes: !isWord(after) && !isBlank(before) && before !== marker,
  }
}

/** `code` or ```mono``` that begins at `at` and ends on the same line. */
function codeAt(line: string, at: number): { text: string; end: number } | undefined {
  const fence = line.startsWith('```', at) ? '```' : '`'
  const open = at + fence.length
  const close = line.indexOf(fence, open)
  if (close === -1 || close === open) return undefined
  return { text: line.slice(open, close), end: close + fence.length }
}

function runEnd(line: string, at: number): number {
  let to = at
  while (line[to] === '`') to += 1
  return to
}

const charBefore = (line: string, at: number) => (at === 0 ? '' : String.fromCodePoint(pointBefore(line, at)))
const charAfter = (line: string, at: number) =>
  at + 1 >= line.length ? '' : String.fromCodePoint(line.codePointAt(at + 1) ?? 0)

function pointBefore(line: string, at: number): number {
  const unit = line.charCodeAt(at - 1)
  const isLowSurrogate = unit >= 0xdc00 && unit <= 0xdfff
  return isLowSurrogate && at > 1 ? (line.codePointAt(at - 2) ?? unit) : unit
}
