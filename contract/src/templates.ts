import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { paths } from './paths.ts'
import { id, instant } from './primitives.ts'

/** A part of a template, as WhatsApp describes it; `example` is its author's. */
const component = z.object({
  type: z.string(),
  format: z.string().optional(),
  text: z.string().optional(),
  example: z.unknown().optional(),
  buttons: z
    .array(
      z.object({
        type: z.string().optional(),
        text: z.string().optional(),
        url: z.string().optional(),
        phone_number: z.string().optional(),
        example: z.unknown().optional(),
      }),
    )
    .optional(),
})

export const template = z.object({
  id,
  name: z.string(),
  /** As WhatsApp names it: `it`, `en_US`. */
  language: z.string(),
  category: z.string(),
  /** Meta's word: APPROVED, PENDING, REJECTED, PAUSED, DISABLED, …, or DELETED when Meta lists it no more. */
  status: z.string(),
  parameterFormat: z.enum(['positional', 'named']),
  components: z.array(component),
  quality: z.string().nullable(),
  /** Why it was rejected or paused, in Meta's words. */
  reason: z.string().nullable(),
  agentsMaySend: z.boolean(),
  /** Why whoever asks cannot send it; null: can. */
  obstacle: z.enum(['not_approved', 'not_permitted', 'too_many_answers', 'unsupported']).nullable(),
  /** On which of our numbers it can be sent. */
  numberIds: z.array(id),
})
export type Template = z.infer<typeof template>

export const listTemplates = endpoint({
  ...paths.listTemplates,
  summary: 'Templates by name and language: to administrators all, to others those approved and open to them',
  tag: 'templates',
  access: 'signed_in',
  query: z.strictObject({ numberId: id.optional() }),
  response: z.object({
    items: z.array(template),
    /** When they were last brought into step with WhatsApp; null: never. */
    syncedAt: instant.nullable(),
    /** Why the last try did not work, in WhatsApp's words. */
    error: z.string().nullable(),
  }),
})

export const changeTemplate = endpoint({
  ...paths.changeTemplate,
  summary: 'Say whether agents may send a template',
  tag: 'templates',
  access: 'administrator',
  params: z.strictObject({ id }),
  body: z.strictObject({ agentsMaySend: z.boolean() }),
  response: template,
  refusals: ['not_found'],
})

export const syncTemplates = endpoint({
  ...paths.syncTemplates,
  summary: 'Bring the templates into step with WhatsApp now; the feed tells when they changed',
  tag: 'templates',
  access: 'administrator',
})
