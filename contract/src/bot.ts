import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { paths } from './paths.ts'
import { id } from './primitives.ts'

const said = z.string().max(10_000)

/** How the customer chooses: by WhatsApp's buttons (at most 3), by its list (at most 10), or by typing a digit (at most 9). */
export const menuStyle = z.enum(['buttons', 'list', 'numbers'])

export const menu = z.strictObject({
  style: menuStyle,
  answers: z
    .array(z.strictObject({ title: z.string().trim().min(1).max(200), skillsetId: id }))
    .min(1)
    .max(10),
  /** What opens the list; only for lists. */
  listTitle: z.string().trim().max(200).default(''),
  /** What System says before it asks again, when the answer was none of these; after so many times in all it stops asking. */
  again: said,
  times: z.number().int().min(1).max(5),
  /** How long the customer may take; in seconds. */
  waitSeconds: z.number().int().min(10).max(86_400),
  /** Who gets who did not choose; null: the number's first skillset. */
  otherwise: id.nullable(),
})

/** What a number's System says to who begins a conversation, and asks. */
export const bot = z.strictObject({
  greeting: said,
  /** Null: it only greets, and the conversation waits for an agent at once. */
  menu: menu.nullable(),
})
export type Bot = z.infer<typeof bot>

const setting = z.strictObject({ bot: bot.nullable() })
const params = z.strictObject({ id })

export const getBot = endpoint({
  ...paths.getBot,
  summary: 'What a number says to who begins a conversation, before an agent has it; null: nothing',
  tag: 'numbers',
  access: 'administrator',
  params,
  response: setting,
  refusals: ['not_found'],
})

export const setBot = endpoint({
  ...paths.setBot,
  summary: 'Set what a number says and asks first. Conversations under way go on as they began',
  tag: 'numbers',
  access: 'administrator',
  params,
  body: setting,
  response: setting,
  refusals: [
    'not_found',
    'unknown_skillset',
    'named_twice',
    'too_many_answers',
    'title_too_long',
    'text_empty',
    'text_too_long',
  ],
})
