import type { TFunction } from 'i18next'
import type { Faults } from '../../lib/use-setting-form.ts'
import { durationFault, textFault, wholeFault } from '../administration/field-checks.ts'
import type { Answer, BotDraft } from './bot-draft.ts'
import { botLimits, LIST_TITLE, type MenuStyle, textLimit } from './bot-limits.ts'

/** Where the faults of one answer are shown. */
export const answerField = (index: number) => `answer.${index}`

/** How long the greeting, and what is said when it is asked again, may be. */
export const limitOf = ({ asks, style, answers }: BotDraft): number =>
  textLimit(asks ? { style, titles: answers.map(({ title }) => title) } : null)

/** What is wrong with what a number says and asks. */
export function botFaults(draft: BotDraft, t: TFunction, language: string): Faults {
  if (!draft.greets) return {}
  const greeting = textFault(draft.greeting, limitOf(draft), t)
  if (!draft.asks) return { greeting }
  const { answers, style, again, listTitle } = draft
  const over = again.trim().length - limitOf(draft)
  return {
    greeting,
    answers: answersFault(answers, style, t),
    ...Object.fromEntries(answers.map((answer, index) => [answerField(index), answerFault(answers, answer, style, t)])),
    listTitle: style === 'list' ? textFault(listTitle, LIST_TITLE, t) : undefined,
    again: over > 0 ? t('admin.textTooLong', { count: over }) : undefined,
    times: wholeFault(draft.times, [1, 5], t),
    waitSeconds: durationFault(draft.waitSeconds, [10, 86_400], t, language),
  }
}

function answersFault({ length }: readonly Answer[], style: MenuStyle, t: TFunction) {
  const most = botLimits[style].answers
  if (length === 0) return t('admin.noAnswers')
  return length > most ? t('admin.tooManyAnswers', { most }) : undefined
}

function answerFault(answers: readonly Answer[], { key, title, skillsetId }: Answer, style: MenuStyle, t: TFunction) {
  const wrong = textFault(title, botLimits[style].title, t)
  if (wrong !== undefined) return wrong
  const isTwice = answers.some((other) => other.key !== key && folded(other.title) === folded(title))
  if (isTwice) return t('admin.answerTwice')
  return skillsetId === '' ? t('admin.noSkillset') : undefined
}

const folded = (title: string) => title.trim().toLocaleLowerCase()
