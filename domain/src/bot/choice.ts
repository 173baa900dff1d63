import { fold } from '../message/fold.ts'
import type { MessageKind } from '../message/kind.ts'
import { answerId, type Menu } from './menu.ts'

/** What a customer's message says to a menu; `sentAt` is WhatsApp's time, in milliseconds of whole seconds, `arrivedAt` ours. */
export interface Heard {
  kind: MessageKind
  text: string
  /** Of a tap on a button or a row: its id. */
  replyId: string | null
  sentAt: number
  arrivedAt: number
}

/** The index of the answer that was chosen; `not_understood` is an answer too; null: no answer to this menu at all. */
export type Choice = number | 'not_understood' | null

/** What is said with words or a tap. */
const spoken: ReadonlySet<MessageKind> = new Set(['text', 'interactive', 'button'])
/** What customers send instead of an answer. Everything else is no answer: reactions, notices, edits, calls. */
const shown: ReadonlySet<MessageKind> = new Set([
  'image',
  'video',
  'audio',
  'voice',
  'document',
  'sticker',
  'location',
  'contacts',
  'order',
])

/** Nobody has read a menu and answered it in less, in milliseconds: what arrives sooner was on its way already. */
const FASTEST_MS = 100

/**
 * What a message means to a menu that was asked at `askedAt` (ms). A tap counts by its id, whatever the clocks say. What was written
 * before is no answer. As WhatsApp's times are whole seconds, what is not understood must also have come late enough to be one.
 */
export function choiceOf(menu: Menu, { kind, text, replyId, sentAt, arrivedAt }: Heard, askedAt: number): Choice {
  const tapped = replyId === null ? -1 : menu.answers.findIndex((_, index) => answerId(menu, index) === replyId)
  if (tapped >= 0) return tapped
  if (sentAt < Math.floor(askedAt / 1000) * 1000) return null
  const index = spoken.has(kind) ? typed(menu, text) : null
  if (index !== null) return index
  const isAnswer = spoken.has(kind) || shown.has(kind)
  return isAnswer && arrivedAt >= askedAt + FASTEST_MS ? 'not_understood' : null
}

/** Messages in the order in which they came, as one answer: the first that is understood counts. */
export function choiceAmong(menu: Menu, heard: readonly Heard[], askedAt: number): Choice {
  const choices = heard.map((one) => choiceOf(menu, one, askedAt))
  const understood = choices.find((choice) => typeof choice === 'number')
  return understood ?? (choices.includes('not_understood') ? 'not_understood' : null)
}

/** A digit, a title, or both (“2 Repair”). Where the customer sees digits, a title that is one comes second. */
function typed({ style, answers }: Menu, text: string): number | null {
  const said = fold(text)
  const titles = answers.map(({ title }) => fold(title))
  const number = /^\d{1,2}$/.test(said) ? Number(said) - 1 : -1
  const byNumber = number >= 0 && number < answers.length ? number : null
  const byTitle = titles.indexOf(said)
  if (byNumber !== null && (style === 'numbers' || byTitle < 0)) return byNumber
  if (byTitle >= 0) return byTitle
  const line = /^(\d{1,2})[\p{P}\p{Z}]+(.+)$/u.exec(said)
  const index = line === null ? -1 : Number(line[1]) - 1
  return index >= 0 && titles[index] === line?.[2] ? index : null
}
