import { z } from 'zod'
import { templateLimits as limits } from '../limits.ts'
import { isObject } from '../webhook/json-object.ts'
import {
  bodyParameter,
  buttonParameter,
  headerParameter,
  offerParameter,
  tapTargetParameter,
} from './template-parameter.ts'

const header = z.strictObject({ type: z.literal('header'), parameters: z.array(headerParameter).max(1) })

const body = z.strictObject({
  type: z.literal('body'),
  parameters: z
    .array(bodyParameter)
    .refine(
      (all) => new Set(all.map((one) => one.parameter_name === undefined)).size < 2,
      'parameters are either all named or all positional',
    ),
})

const button = z.strictObject({
  type: z.literal('button'),
  sub_type: z.enum(['quick_reply', 'url', 'copy_code', 'flow', 'catalog', 'mpm', 'order_details', 'voice_call']),
  /** Zero-based, in the order of the template's buttons; a number or its digit. */
  index: z.union([
    z
      .int()
      .min(0)
      .max(limits.buttons - 1),
    z.string().regex(/^\d$/),
  ]),
  parameters: z.array(buttonParameter),
})

const card = z.strictObject({
  card_index: z
    .int()
    .min(0)
    .max(limits.cards.max - 1),
  components: z.array(z.preprocess(lowerCase, z.discriminatedUnion('type', [header, body, button]))),
})

const component = z.preprocess(
  lowerCase,
  z.discriminatedUnion('type', [
    header,
    body,
    button,
    z.strictObject({ type: z.literal('limited_time_offer'), parameters: z.array(offerParameter).length(1) }),
    z.strictObject({ type: z.literal('tap_target_configuration'), parameters: z.array(tapTargetParameter).length(1) }),
    z.strictObject({ type: z.literal('carousel'), cards: z.array(card).min(1).max(limits.cards.max) }),
  ]),
)

/** A template with its variables filled in; whether they fit the template only WhatsApp (or whoever has it) can tell. */
export const template = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z0-9_]+$/)
    .max(limits.name),
  language: z.strictObject({ code: z.string().min(2).max(16), policy: z.literal('deterministic').optional() }),
  components: z
    .array(component)
    .superRefine((all, context) => {
      const singles = all.map((one) => (one.type === 'button' ? `button ${one.index}` : one.type))
      const twice = singles.findIndex((name, index) => singles.indexOf(name) < index)
      if (twice >= 0) context.addIssue({ code: 'custom', message: 'given twice', path: [twice] })
    })
    .optional(),
})
export type Template = z.infer<typeof template>

// WhatsApp takes the names of components in any case: Meta's own samples of creating a template shout them.
function lowerCase(component: unknown): unknown {
  if (!isObject(component)) return component
  const { type, sub_type } = component
  return {
    ...component,
    ...(typeof type === 'string' && { type: type.toLowerCase() }),
    ...(typeof sub_type === 'string' && { sub_type: sub_type.toLowerCase() }),
  }
}
