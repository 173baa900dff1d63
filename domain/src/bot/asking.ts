import { answerId, type Menu } from './menu.ts'

/** A menu as it is said, for all ways of choosing. */
export type Asking =
  | { style: 'buttons'; text: string; answers: readonly { id: string; title: string }[] }
  | { style: 'list'; text: string; listTitle: string; answers: readonly { id: string; title: string }[] }
  | { style: 'numbers'; text: string }

/** The one message that asks: this text with the menu. Where the customer types, the answers are lines of it. */
export function asking(text: string, menu: Menu): Asking {
  const answers = menu.answers.map(({ title }, index) => ({ id: answerId(menu, index), title }))
  switch (menu.style) {
    case 'buttons':
      return { style: 'buttons', text, answers }
    case 'list':
      return { style: 'list', text, listTitle: menu.listTitle, answers }
    case 'numbers':
      return { style: 'numbers', text: `${text}${numberLines(menu)}` }
  }
}

/** What stands under the text where the customer types a digit. */
export function numberLines({ answers }: Pick<Menu, 'answers'>): string {
  return `\n\n${answers.map(({ title }, index) => `${index + 1} ${title}`).join('\n')}`
}
