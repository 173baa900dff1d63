/** A piece of a message as WhatsApp writes it. */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'bold' | 'italic' | 'strike'; pieces: Piece[] }
  | { kind: 'code'; text: string }
  | { kind: 'link'; text: string; href: string }

export type Block =
  | { kind: 'line'; pieces: Piece[] }
  | { kind: 'quote'; pieces: Piece[] }
  | { kind: 'item'; mark: string; pieces: Piece[] }
  | { kind: 'mono'; text: string }

const marks = { '*': 'bold', _: 'italic', '~': 'strike' } as const
const linkPattern = /^https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]}’”*_~]/
const wordLike = /[\p{L}\p{N}]/u

/** WhatsApp's formatting: `*bold* _italic_ ~strike~ `code` ```mono```, quotes, lists and links. */
export function formatBlocks(text: string): Block[] {
  return text.split(/\n?```([\s\S]+?)```\n?/).flatMap((part, index): Block[] => {
    if (index % 2 === 1) return [{ kind: 'mono', text: part.trim() }]
    return part === '' ? [] : part.split('\n').map(formatLine)
  })
}

function formatLine(line: string): Block {
  const quote = /^> ?(.+)$/.exec(line)
  if (quote !== null) return { kind: 'quote', pieces: formatPieces(quote[1] ?? '') }
  const item = /^([-*]|\d{1,2}\.) (.+)$/.exec(line)
  if (item !== null)
    return { kind: 'item', mark: /\d/.test(item[1] ?? '') ? (item[1] ?? '') : '•', pieces: formatPieces(item[2] ?? '') }
  return { kind: 'line', pieces: formatPieces(line) }
}

/** A mark counts only at the edge of a word, and needs its partner on the same line. */
export function formatPieces(text: string): Piece[] {
  const pieces: Piece[] = []
  let plain = ''
  const flush = () => {
    if (plain !== '') pieces.push({ kind: 'text', text: plain })
    plain = ''
  }
  for (let at = 0; at < text.length; ) {
    const found = pieceAt(text, at)
    if (found === null) {
      plain += text[at]
      at += 1
      continue
    }
    flush()
    pieces.push(found.piece)
    at += found.length
  }
  flush()
  return pieces
}

function pieceAt(text: string, at: number): { piece: Piece; length: number } | null {
  const letter = text[at] ?? ''
  const before = text[at - 1] ?? ' '
  if (letter === 'h' && !wordLike.test(before)) {
    const link = linkPattern.exec(text.slice(at))?.[0]
    if (link !== undefined) return { piece: { kind: 'link', text: link, href: link }, length: link.length }
  }
  if (letter !== '`' && !(letter in marks)) return null
  const end = closing(text, at, letter)
  if (end === -1) return null
  const inner = text.slice(at + 1, end)
  const piece: Piece =
    letter === '`'
      ? { kind: 'code', text: inner }
      : { kind: marks[letter as keyof typeof marks], pieces: formatPieces(inner) }
  return { piece, length: end - at + 1 }
}

function closing(text: string, start: number, mark: string): number {
  if (wordLike.test(text[start - 1] ?? ' ') || /\s|^$/.test(text[start + 1] ?? '')) return -1
  for (let end = text.indexOf(mark, start + 2); end !== -1; end = text.indexOf(mark, end + 1)) {
    if (!/\s/.test(text[end - 1] ?? ' ') && !wordLike.test(text[end + 1] ?? ' ')) return end
  }
  return -1
}

/** One to three emoji alone are shown large. */
export function isJumbo(text: string): boolean {
  const letters = [...new Intl.Segmenter().segment(text.trim())].map(({ segment }) => segment)
  return (
    letters.length > 0 &&
    letters.length <= 3 &&
    letters.every((letter) => /^\p{Extended_Pictographic}|^\p{RI}{2}/u.test(letter))
  )
}
