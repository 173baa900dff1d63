import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { file } from './files.ts'
import { paths } from './paths.ts'
import { id } from './primitives.ts'

/** What the customer may choose: up to three buttons, or up to ten rows of a list behind one button. */
export const fixedAnswers = z.discriminatedUnion('style', [
  z.strictObject({ style: z.literal('buttons'), titles: z.array(z.string()).max(100) }),
  z.strictObject({
    style: z.literal('list'),
    button: z.string(),
    rows: z.array(z.strictObject({ title: z.string(), description: z.string() })).max(100),
  }),
])

export const predefinedCategory = z.object({ id, name: z.string() })
export type PredefinedCategory = z.infer<typeof predefinedCategory>

export const predefinedMessage = z.object({
  id,
  categoryId: id,
  title: z.string(),
  /** May leave names open in braces, like `{customer.first}`; the composer fills in what is known. */
  body: z.string(),
  answers: fixedAnswers.nullable(),
  /** Whose agents may choose it; empty: everybody. */
  skillsetIds: z.array(id),
  /** They go with it, each as a message of its own; who may choose it may read and send them. */
  files: z.array(file),
  revision: z.number().int(),
})
export type PredefinedMessage = z.infer<typeof predefinedMessage>

const params = z.strictObject({ id })
const categoryBody = z.strictObject({ name: z.string() })
const messageBody = z.strictObject({
  categoryId: id,
  title: z.string(),
  body: z.string(),
  answers: fixedAnswers.nullable().default(null),
  skillsetIds: z.array(id).max(50).default([]),
  /** The ids of `uploadFile`, in their order. */
  fileIds: z.array(id).max(10).default([]),
})
const nameRefusals = ['text_empty', 'title_too_long', 'named_twice'] as const
const messageRefusals = [
  'not_found',
  'text_empty',
  'text_too_long',
  'title_too_long',
  'nothing_to_choose',
  'too_many_answers',
  'description_too_long',
  'named_twice',
  'unknown_skillset',
  'unknown_file',
] as const
const tag = 'predefined'

export const listPredefined = endpoint({
  ...paths.listPredefined,
  summary: 'The categories and the messages that this user may choose, in their order; administrators get all of them',
  tag,
  access: 'signed_in',
  response: z.object({ categories: z.array(predefinedCategory), messages: z.array(predefinedMessage) }),
})

export const orderPredefined = endpoint({
  ...paths.orderPredefined,
  summary: 'Say in which order categories and messages stand, and in which category each message is: all of them',
  tag,
  access: 'administrator',
  body: z.strictObject({
    categories: z.array(z.strictObject({ id, messageIds: z.array(id).max(5_000) })).max(500),
  }),
  refusals: ['order_incomplete'],
})

export const createPredefinedCategory = endpoint({
  ...paths.createPredefinedCategory,
  summary: 'Add a category, as the last',
  tag,
  access: 'administrator',
  body: categoryBody,
  response: predefinedCategory,
  refusals: nameRefusals,
})

export const changePredefinedCategory = endpoint({
  ...paths.changePredefinedCategory,
  summary: 'Name a category anew',
  tag,
  access: 'administrator',
  params,
  body: categoryBody,
  response: predefinedCategory,
  refusals: ['not_found', ...nameRefusals],
})

export const removePredefinedCategory = endpoint({
  ...paths.removePredefinedCategory,
  summary: 'Remove a category that has no messages',
  tag,
  access: 'administrator',
  params,
  refusals: ['not_found', 'category_not_empty'],
})

export const createPredefined = endpoint({
  ...paths.createPredefined,
  summary: 'Add a predefined message, as the last of its category',
  tag,
  access: 'administrator',
  body: messageBody,
  response: predefinedMessage,
  refusals: messageRefusals,
})

export const changePredefined = endpoint({
  ...paths.changePredefined,
  summary: 'Write a predefined message anew',
  tag,
  access: 'administrator',
  params,
  body: messageBody,
  response: predefinedMessage,
  refusals: messageRefusals,
})

export const removePredefined = endpoint({
  ...paths.removePredefined,
  summary: 'Remove a predefined message; what was sent with it stays',
  tag,
  access: 'administrator',
  params,
  refusals: ['not_found'],
})
