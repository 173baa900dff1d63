import type { Choice } from '@centralino/contract/outgoing.ts'
import type { FixedAnswers } from '@centralino/contract/writing.ts'

/** The fixed answers of a text that was handed over to be sent. */
export const choiceAnswers = (choice: Choice): FixedAnswers =>
  choice.type === 'button'
    ? { style: 'buttons', titles: choice.action.buttons.map(({ reply }) => reply.title) }
    : {
        style: 'list',
        button: choice.action.button,
        rows: choice.action.sections[0].rows.map(({ title, description = '' }) => ({ title, description })),
      }
