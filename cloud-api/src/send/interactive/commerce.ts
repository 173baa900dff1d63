import { z } from 'zod'
import { interactiveLimits as limits } from '../../limits.ts'
import { body, footer, header, textHeader } from './parts.ts'

const id = z.string().min(1)

export const productMessage = z.strictObject({
  type: z.literal('product'),
  body: body.optional(),
  footer: footer.optional(),
  action: z.strictObject({ catalog_id: id, product_retailer_id: id }),
})

export const productSections = z
  .array(
    z.strictObject({
      title: z.string().max(limits.sectionTitle).optional(),
      product_items: z.array(z.strictObject({ product_retailer_id: id })).min(1),
    }),
  )
  .min(1)
  .max(limits.productSections)
  .superRefine((sections, context) => {
    if (sections.flatMap((section) => section.product_items).length > limits.products) {
      context.addIssue({ code: 'custom', message: `at most ${limits.products} products in all sections together` })
    }
    const untitled = sections.findIndex((section) => !section.title)
    if (sections.length > 1 && untitled >= 0) {
      context.addIssue({ code: 'custom', message: 'needed with more than one section', path: [untitled, 'title'] })
    }
  })

export const productListMessage = z.strictObject({
  type: z.literal('product_list'),
  header: textHeader,
  body,
  footer: footer.optional(),
  action: z.strictObject({ catalog_id: id, sections: productSections }),
})

export const catalogMessage = z.strictObject({
  type: z.literal('catalog_message'),
  body,
  footer: footer.optional(),
  action: z.strictObject({
    name: z.literal('catalog_message'),
    parameters: z.strictObject({ thumbnail_product_retailer_id: id.optional() }).optional(),
  }),
})

// What payments take differs by country and changes often: only the frame is checked.

export const orderDetailsMessage = z.strictObject({
  type: z.literal('order_details'),
  header: header.optional(),
  body,
  footer: footer.optional(),
  action: z.strictObject({ name: z.literal('review_and_pay'), parameters: z.looseObject({}) }),
})

export const orderStatusMessage = z.strictObject({
  type: z.literal('order_status'),
  body,
  footer: footer.optional(),
  action: z.strictObject({
    name: z.literal('review_order'),
    parameters: z.looseObject({ reference_id: id, order: z.looseObject({ status: id }) }),
  }),
})
