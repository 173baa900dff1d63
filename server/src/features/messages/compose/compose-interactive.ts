import type { Choice, Outgoing } from '@centralino/contract/outgoing.ts'
import { previewOf } from '@centralino/domain/message/kind.ts'
import { checkText, normaliseText } from '@centralino/domain/message/text.ts'
import { checkAnswers, type FixedAnswers, normaliseAnswers, textLimit } from '@centralino/domain/predefined/answers.ts'
import { Refusal } from '../../../platform/http/refusal.ts'
import type { Compose } from './draft.ts'

type Said = Extract<Outgoing, { type: 'interactive' }>

/** A text with buttons or a list to choose from. */
export const composeInteractive: Compose<Pick<Said, 'interactive'>> = (_tx, { interactive }) => {
  const text = normaliseText(interactive.body.text)
  const answers = normaliseAnswers(answersOf(interactive))
  if (checkText(text) === 'empty') throw new Refusal('text_empty')
  const limit = textLimit(answers)
  if (text.length > limit) throw new Refusal('text_too_long', { limit })
  const fault = checkAnswers(answers)
  if (fault) throw new Refusal(fault.code, { ...fault })
  const ids = idsOf(interactive)
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index)
  if (twice >= 0) throw new Refusal('named_twice', { answer: twice })
  const content = asItGoesOut(text, answers, ids)
  return { type: 'interactive', body: text, preview: previewOf('text', text).text, content, needsWindow: true }
}

const answersOf = (said: Choice): FixedAnswers =>
  said.type === 'button'
    ? { style: 'buttons', titles: said.action.buttons.map(({ reply }) => reply.title) }
    : {
        style: 'list',
        button: said.action.button,
        rows: said.action.sections[0].rows.map(({ title, description = '' }) => ({ title, description })),
      }

const idsOf = (said: Choice): string[] =>
  said.type === 'button'
    ? said.action.buttons.map(({ reply }) => reply.id)
    : said.action.sections[0].rows.map(({ id }) => id)

const asItGoesOut = (text: string, answers: FixedAnswers, ids: readonly string[]): Choice => {
  const id = (index: number) => ids[index] as string
  if (answers.style === 'buttons') {
    const buttons = answers.titles.map((title, index) => ({
      type: 'reply' as const,
      reply: { id: id(index), title },
    }))
    return { type: 'button', body: { text }, action: { buttons } }
  }
  const rows = answers.rows.map(({ title, description }, index) => ({
    id: id(index),
    title,
    ...(description && { description }),
  }))
  return { type: 'list', body: { text }, action: { button: answers.button, sections: [{ rows }] } }
}
