import { fold } from '../message/fold.ts'
import { checkText, MAX_TEXT_LENGTH, normaliseText } from '../message/text.ts'
import { numberLines } from './asking.ts'
import type { Bot, Menu, MenuStyle } from './menu.ts'

/** WhatsApp's limits, in UTF-16 code units: never fewer than characters, so Meta cannot count more. */
export const botLimits: Record<MenuStyle, { answers: number; title: number; text: number }> = {
  buttons: { answers: 3, title: 20, text: 1024 },
  list: { answers: 10, title: 24, text: 4096 },
  // One digit each. The lines count with the text.
  numbers: { answers: 9, title: 200, text: MAX_TEXT_LENGTH },
}

/** The longest title of what opens a list. */
export const LIST_TITLE_LENGTH = 20

/** What a fault is about: the answer at this index (from 0), or one of the texts. `limit` is what it may be at most. */
export type BotFault =
  | { code: 'too_many_answers'; limit: number }
  | { code: 'named_twice'; answer: number }
  | { code: 'title_too_long'; answer: number; limit: number }
  | { code: 'title_too_long'; part: 'list_title'; limit: number }
  | { code: 'text_empty'; answer: number }
  | { code: 'text_empty'; part: 'greeting' | 'list_title' }
  | { code: 'text_too_long'; part: 'greeting' | 'again'; limit: number }

/** A bot as it is stored and said: texts as they are sent, titles on one line, nothing where nothing is shown. */
export function normaliseBot({ greeting, menu }: Bot): Bot {
  if (menu === null) return { greeting: normaliseText(greeting), menu }
  const again = normaliseText(menu.again)
  return {
    greeting: normaliseText(greeting),
    menu: {
      ...menu,
      answers: menu.answers.map((answer) => ({ ...answer, title: onOneLine(answer.title) })),
      listTitle: menu.style === 'list' ? onOneLine(menu.listTitle) : '',
      again: checkText(again) === 'empty' ? '' : again,
    },
  }
}

/** What keeps this bot (normalised) from being said, or null; the first fault counts. */
export function checkBot({ greeting, menu }: Bot): BotFault | null {
  if (checkText(greeting) === 'empty') return { code: 'text_empty', part: 'greeting' }
  const limit = menu === null ? MAX_TEXT_LENGTH : textLimit(menu)
  if (greeting.length > limit) return { code: 'text_too_long', part: 'greeting', limit }
  return menu === null ? null : checkMenu(menu, limit)
}

function checkMenu(menu: Menu, limit: number): BotFault | null {
  const { answers, listTitle, again, style } = menu
  const limits = botLimits[style]
  if (answers.length > limits.answers) return { code: 'too_many_answers', limit: limits.answers }
  const seen = new Set<string>()
  for (const [answer, { title }] of answers.entries()) {
    if (checkText(title) === 'empty') return { code: 'text_empty', answer }
    if (title.length > limits.title) return { code: 'title_too_long', answer, limit: limits.title }
    const folded = fold(title)
    if (seen.has(folded)) return { code: 'named_twice', answer }
    seen.add(folded)
  }
  if (style === 'list' && checkText(listTitle) === 'empty') return { code: 'text_empty', part: 'list_title' }
  if (listTitle.length > LIST_TITLE_LENGTH)
    return { code: 'title_too_long', part: 'list_title', limit: LIST_TITLE_LENGTH }
  return again.length > limit ? { code: 'text_too_long', part: 'again', limit } : null
}

/** How long the text beside these answers may be. */
function textLimit(menu: Menu): number {
  const { text } = botLimits[menu.style]
  return menu.style === 'numbers' ? Math.max(0, text - numberLines(menu).length) : text
}

function onOneLine(text: string): string {
  return normaliseText(text).replaceAll(/\s+/g, ' ')
}
