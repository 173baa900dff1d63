import type { Content } from '@centralino/contract/outgoing.ts'
import type { FixedAnswers } from '@centralino/contract/writing.ts'

/** A text with its fixed answers, as it is handed over to be sent. */
export function withAnswers(text: string, answers: FixedAnswers): Content {
  const body = { text }
  if (answers.style === 'buttons') {
    const buttons = answers.titles.map((title, n) => ({ type: 'reply' as const, reply: { id: `a${n + 1}`, title } }))
    return { type: 'interactive', interactive: { type: 'button', body, action: { buttons } } }
  }
  const rows = answers.rows.map(({ title, description }, n) => ({
    id: `a${n + 1}`,
    title,
    ...(description ? { description } : {}),
  }))
  return {
    type: 'interactive',
    interactive: { type: 'list', body, action: { button: answers.button, sections: [{ rows }] } },
  }
}

/** What the customer will be able to choose. */
export const titlesOf = (answers: FixedAnswers): readonly string[] =>
  answers.style === 'buttons' ? answers.titles : answers.rows.map(({ title }) => title)
