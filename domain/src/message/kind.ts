/** Every kind of message a conversation can show; what WhatsApp invents tomorrow is `unknown`. */
export const messageKinds = [
  'text',
  'image',
  'video',
  'audio',
  'voice',
  'document',
  'sticker',
  'location',
  'contacts',
  'button',
  'interactive',
  'reaction',
  'order',
  'system',
  'template',
  'request_welcome',
  'call',
  'edit',
  'revoke',
  'unsupported',
  'unknown',
] as const

export type MessageKind = (typeof messageKinds)[number]

/** What a list shows of a message; the text is empty when only the kind can be named. */
export interface Preview {
  kind: MessageKind
  text: string
}

/** The longest preview text, in UTF-16 code units, the ellipsis included. */
export const PREVIEW_LENGTH = 120

/** More than a preview can need however much of it is formatting; it also bounds the work for a hostile text. */
const READ_LENGTH = 1000

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The kind and the beginning of the text on one line, without formatting marks, never cut inside a character. */
export function previewOf(kind: MessageKind, text: string | null): Preview {
  const beginning = (text ?? '').slice(0, READ_LENGTH).replaceAll('\0', '').toWellFormed()
  return { kind, text: shorten(withoutMarks(beginning).replaceAll(/\s+/g, ' ').trim()) }
}

const lineMarks = /^[ \t]*(?:>|[-*]|\d{1,3}\.)[ \t]+/gm
const monospace = /```([^`]+)```|`([^`\n]+)`/g
// A mark counts only around whole words, as on the phone: snake_case, 2*3*4 and a lone star stay as they are.
const pair = /(?<![\p{L}\p{N}*_~])([*_~])(?=\S)([^\n]*?\S)\1(?![\p{L}\p{N}])/gu

function withoutMarks(text: string): string {
  let plain = text.replaceAll(lineMarks, '').replaceAll(monospace, '$1$2')
  // Marks nest at most three deep (*_~x~_*): there are three of them.
  for (let depth = 0; depth < 3; depth++) plain = plain.replaceAll(pair, '$2')
  return plain
}

function shorten(text: string): string {
  if (text.length <= PREVIEW_LENGTH) return text
  const limit = PREVIEW_LENGTH - 1
  const cut = graphemes.segment(text.slice(0, 2 * PREVIEW_LENGTH)).containing(limit)?.index ?? limit
  // One endless grapheme (stacked accents) has no boundary: cut between code points instead.
  const end = cut > 0 ? cut : limit
  return `${text
    .slice(0, end)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
    .trimEnd()}…`
}
