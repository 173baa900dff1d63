/** How the customer chooses: by WhatsApp's buttons, by its list, or by typing a digit. */
export const menuStyles = ['buttons', 'list', 'numbers'] as const

export type MenuStyle = (typeof menuStyles)[number]

/** What a customer may choose, and who gets the conversation then. */
export interface MenuAnswer {
  title: string
  skillsetId: string
}

export interface Menu {
  style: MenuStyle
  answers: readonly MenuAnswer[]
  /** What opens the list; '' for the other styles. */
  listTitle: string
  /** Said instead of the greeting when it is asked again; '': the greeting once more. */
  again: string
  /** How often it is asked in all. */
  times: number
  waitSeconds: number
  /** Who gets who did not choose; null: the number's first skillset. */
  otherwise: string | null
}

/** What a number's System says to who begins a conversation; without a menu it only greets. */
export interface Bot {
  greeting: string
  menu: Menu | null
}

/** The id that comes back when the customer taps: a tap on a menu of before never leads to another skillset than it did then. */
export function answerId(menu: Pick<Menu, 'answers'>, index: number): string {
  return `${index + 1}:${menu.answers[index]?.skillsetId ?? ''}`
}
