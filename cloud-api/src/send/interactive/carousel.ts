import { z } from 'zod'
import { interactiveLimits as limits } from '../../limits.ts'
import { body, imageHeader, uniqueBy, urlAction, videoHeader } from './parts.ts'

const card_index = z
  .int()
  .min(0)
  .max(limits.cards.max - 1)

const quickReply = z.strictObject({
  type: z.literal('quick_reply'),
  quick_reply: z.strictObject({
    id: z.string().min(1).max(limits.cardButtonId),
    title: z.string().min(1).max(limits.buttonTitle),
  }),
})

const cardText = z
  .string()
  .min(1)
  .max(limits.cardBody)
  .refine((text) => text.split('\n').length - 1 <= limits.cardBodyLineBreaks, 'at most 2 line breaks')

// Cards with quick replies carry the type `cta_url` too, as in Meta's sample.
const mediaCard = z.strictObject({
  card_index,
  type: z.literal('cta_url'),
  header: z.discriminatedUnion('type', [imageHeader, videoHeader]),
  body: z.strictObject({ text: cardText }).optional(),
  action: z.union([urlAction, z.strictObject({ buttons: z.array(quickReply).min(1).max(limits.buttons) })]),
})

const productCard = z.strictObject({
  card_index,
  type: z.literal('product'),
  action: z.strictObject({ product_retailer_id: z.string().min(1), catalog_id: z.string().min(1) }),
})

const card = z.discriminatedUnion('type', [mediaCard, productCard])
type Card = z.infer<typeof card>

const cards = z
  .array(card)
  .min(limits.cards.min)
  .max(limits.cards.max)
  .check(uniqueBy((one) => one.card_index, 'card_index'))
  .superRefine((all, context) => {
    const odd = all.findIndex((one) => shapeOf(one) !== shapeOf(all[0] ?? one))
    if (odd > 0) context.addIssue({ code: 'custom', message: 'all cards must have one shape', path: [odd] })
  })

/** What all cards must share: kind of header, kinds of buttons, the one catalogue. */
function shapeOf(one: Card): string {
  if (one.type === 'product') return `product ${one.action.catalog_id}`
  const buttons = 'buttons' in one.action ? `replies ${one.action.buttons.length}` : 'url'
  return `${one.header.type} ${one.body === undefined ? 'without' : 'with'} body, ${buttons}`
}

export const carouselMessage = z.strictObject({
  type: z.literal('carousel'),
  body,
  action: z.strictObject({ cards }),
})
