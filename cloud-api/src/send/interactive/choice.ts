import { z } from 'zod'
import { interactiveLimits as limits } from '../../limits.ts'
import { body, footer, header, textHeader, uniqueBy, urlAction } from './parts.ts'

const replyButton = z.strictObject({
  type: z.literal('reply'),
  reply: z.strictObject({
    id: z.string().min(1).max(limits.buttonId),
    title: z.string().min(1).max(limits.buttonTitle),
  }),
})

/** Up to three buttons to answer with. */
export const buttonMessage = z.strictObject({
  type: z.literal('button'),
  header: header.optional(),
  body,
  footer: footer.optional(),
  action: z.strictObject({
    buttons: z
      .array(replyButton)
      .min(1)
      .max(limits.buttons)
      .check(uniqueBy((button) => button.reply.id, 'reply', 'id'))
      .check(uniqueBy((button) => button.reply.title, 'reply', 'title')),
  }),
})

const row = z.strictObject({
  id: z.string().min(1).max(limits.listRowId),
  title: z.string().min(1).max(limits.listRowTitle),
  description: z.string().max(limits.listRowDescription).optional(),
})

const section = z.strictObject({
  title: z.string().max(limits.sectionTitle).optional(),
  rows: z.array(row).min(1),
})

const sections = z
  .array(section)
  .min(1)
  .max(limits.listSections)
  .superRefine((all, context) => {
    const rows = all.flatMap((one) => one.rows)
    if (rows.length > limits.listRows) {
      context.addIssue({ code: 'custom', message: `at most ${limits.listRows} rows in all sections together` })
    }
    if (new Set(rows.map((one) => one.id)).size < rows.length) {
      context.addIssue({ code: 'custom', message: 'row ids must be unique' })
    }
    const untitled = all.findIndex((one) => !one.title)
    if (all.length > 1 && untitled >= 0) {
      context.addIssue({ code: 'custom', message: 'needed with more than one section', path: [untitled, 'title'] })
    }
  })

/** A list behind one button: ten rows in all, not per section. */
export const listMessage = z.strictObject({
  type: z.literal('list'),
  header: textHeader.optional(),
  body: z.strictObject({ text: z.string().min(1).max(limits.listBody) }),
  footer: footer.optional(),
  action: z.strictObject({ button: z.string().min(1).max(limits.listButton), sections }),
})

export const urlMessage = z.strictObject({
  type: z.literal('cta_url'),
  header: header.optional(),
  body,
  footer: footer.optional(),
  action: urlAction,
})
