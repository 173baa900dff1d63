import { fold } from '../message/fold.ts'
import { checkText, MAX_TEXT_LENGTH, normaliseText } from '../message/text.ts'

/** What a customer is given to choose from: WhatsApp's buttons, or rows of its list behind one button. */
export type FixedAnswers =
  | { style: 'buttons'; titles: readonly string[] }
  | { style: 'list'; button: string; rows: readonly { title: string; description: string }[] }

/** WhatsApp's limits, in UTF-16 code units: never fewer than characters, so Meta cannot count more. */
export const answerLimits = {
  buttons: { answers: 3, title: 20, text: 1024 },
  list: { answers: 10, title: 24, text: MAX_TEXT_LENGTH, description: 72, button: 20 },
} as const

/** What a fault is about: the answer at this index (from 0), or one of the texts. */
export type AnswersFault =
  | { code: 'nothing_to_choose' }
  | { code: 'too_many_answers'; limit: number }
  | { code: 'named_twice'; answer: number }
  | { code: 'text_empty'; answer: number }
  | { code: 'title_too_long'; answer: number; limit: number }
  | { code: 'text_too_long'; answer: number; limit: number }
  | { code: 'text_empty'; part: 'button' }
  | { code: 'title_too_long'; part: 'button'; limit: number }

/** How long the text beside these answers may be. */
export function textLimit(answers: FixedAnswers | null): number {
  return answers === null ? MAX_TEXT_LENGTH : answerLimits[answers.style].text
}

/** Answers as they are stored and sent: each on one line. */
export function normaliseAnswers(answers: FixedAnswers): FixedAnswers {
  return answers.style === 'buttons'
    ? { style: 'buttons', titles: answers.titles.map(onOneLine) }
    : {
        style: 'list',
        button: onOneLine(answers.button),
        rows: answers.rows.map(({ title, description }) => ({
          title: onOneLine(title),
          description: onOneLine(description),
        })),
      }
}

/** What keeps these answers (normalised) from being sent, or null; the first fault counts. */
export function checkAnswers(answers: FixedAnswers): AnswersFault | null {
  const limits = answerLimits[answers.style]
  const titles = answers.style === 'buttons' ? answers.titles : answers.rows.map(({ title }) => title)
  if (titles.length === 0) return { code: 'nothing_to_choose' }
  if (titles.length > limits.answers) return { code: 'too_many_answers', limit: limits.answers }
  const seen = new Set<string>()
  for (const [answer, title] of titles.entries()) {
    if (checkText(title) === 'empty') return { code: 'text_empty', answer }
    if (title.length > limits.title) return { code: 'title_too_long', answer, limit: limits.title }
    const folded = fold(title)
    if (seen.has(folded)) return { code: 'named_twice', answer }
    seen.add(folded)
  }
  return answers.style === 'list' ? checkList(answers) : null
}

function checkList({ button, rows }: Extract<FixedAnswers, { style: 'list' }>): AnswersFault | null {
  const { description: longest, button: limit } = answerLimits.list
  const long = rows.findIndex(({ description }) => description.length > longest)
  if (long >= 0) return { code: 'text_too_long', answer: long, limit: longest }
  if (checkText(button) === 'empty') return { code: 'text_empty', part: 'button' }
  return button.length > limit ? { code: 'title_too_long', part: 'button', limit } : null
}

function onOneLine(text: string): string {
  return normaliseText(text).replaceAll(/\s+/g, ' ')
}
