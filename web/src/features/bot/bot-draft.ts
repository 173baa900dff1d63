import type { Bot } from '@centralino/contract/bot.ts'
import type { Menu, MenuStyle } from './bot-limits.ts'

/** `key`: what an answer is told by while it is moved and written. */
export type Answer = { key: string; title: string; skillsetId: string }

/** Flat, so that what is switched off keeps its values until the page is left. */
export type BotDraft = {
  greets: boolean
  greeting: string
  asks: boolean
  style: MenuStyle
  listTitle: string
  answers: readonly Answer[]
  again: string
  times: number
  waitSeconds: number
  /** Empty: the number's first skillset. */
  otherwise: string
}

/** As the API answers: a title that was left out has been filled in by then, or is none. */
type Answered = Omit<Bot, 'menu'> & { menu: (Omit<Menu, 'listTitle'> & { listTitle?: string | undefined }) | null }

export const botDraft = (bot: Answered | null): BotDraft => ({
  greets: bot !== null,
  greeting: bot?.greeting ?? '',
  asks: bot?.menu != null,
  style: bot?.menu?.style ?? 'buttons',
  listTitle: bot?.menu?.listTitle ?? '',
  answers: (bot?.menu?.answers ?? []).map((answer, index) => ({ key: `saved ${index}`, ...answer })),
  again: bot?.menu?.again ?? '',
  times: bot?.menu?.times ?? 2,
  waitSeconds: bot?.menu?.waitSeconds ?? 120,
  otherwise: bot?.menu?.otherwise ?? '',
})

export const botOf = (draft: BotDraft): Bot | null =>
  draft.greets
    ? {
        greeting: draft.greeting,
        menu: draft.asks
          ? {
              style: draft.style,
              answers: draft.answers.map(({ title, skillsetId }) => ({ title: title.trim(), skillsetId })),
              listTitle: draft.style === 'list' ? draft.listTitle.trim() : '',
              again: draft.again,
              times: draft.times,
              waitSeconds: draft.waitSeconds,
              otherwise: draft.otherwise === '' ? null : draft.otherwise,
            }
          : null,
      }
    : null
