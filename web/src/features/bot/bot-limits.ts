import type { Bot } from '@centralino/contract/bot.ts'

export type Menu = NonNullable<Bot['menu']>
export type MenuStyle = Menu['style']

/** What WhatsApp shows of each style, in UTF-16 code units; told while typing. The server has the last word. */
export const botLimits: Record<MenuStyle, { answers: number; title: number; text: number }> = {
  buttons: { answers: 3, title: 20, text: 1_024 },
  list: { answers: 10, title: 24, text: 4_096 },
  numbers: { answers: 9, title: 200, text: 4_096 },
}
export const PLAIN_TEXT = 4_096
export const LIST_TITLE = 20

/** What is written below the text when the customer types a digit. */
export const numberLines = (titles: readonly string[]): string =>
  titles.map((title, index) => `${index + 1} ${title.trim()}`).join('\n')

/** How long the text of a bot may be: WhatsApp shows less beside buttons, and the numbered lines count with it. */
export function textLimit(menu: { style: MenuStyle; titles: readonly string[] } | null): number {
  if (menu === null) return PLAIN_TEXT
  const { text } = botLimits[menu.style]
  return menu.style === 'numbers' ? Math.max(0, text - numberLines(menu.titles).length - 2) : text
}
