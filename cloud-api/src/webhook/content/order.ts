import { z } from 'zod'
import { optionalId, optionalNumber, optionalText } from '../lenient.ts'

export const orderContent = z.looseObject({
  catalog_id: optionalId,
  text: optionalText,
  product_items: z.array(
    z.looseObject({
      product_retailer_id: optionalId,
      quantity: optionalNumber,
      item_price: optionalNumber,
      currency: optionalText,
    }),
  ),
})
export type OrderContent = z.infer<typeof orderContent>
