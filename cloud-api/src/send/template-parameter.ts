import { z } from 'zod'
import { templateLimits as limits } from '../limits.ts'
import { productSections } from './interactive/commerce.ts'
import { location } from './location.ts'
import { bareMedia, documentMedia } from './media-object.ts'

const named = {
  parameter_name: z
    .string()
    .regex(/^[a-z0-9_]+$/)
    .optional(),
}

const textParameter = z.strictObject({
  type: z.literal('text'),
  ...named,
  text: z
    .string()
    .min(1)
    .max(limits.body)
    .refine((text) => !/[\n\t]| {5}/.test(text), 'must be without line breaks, tabs and more than 4 spaces in a row'),
})

const currencyParameter = z.strictObject({
  type: z.literal('currency'),
  ...named,
  currency: z.strictObject({ fallback_value: z.string(), code: z.string().length(3), amount_1000: z.int() }),
})

const dateParameter = z.strictObject({
  type: z.literal('date_time'),
  ...named,
  date_time: z.looseObject({ fallback_value: z.string() }),
})

export const bodyParameter = z.discriminatedUnion('type', [textParameter, currencyParameter, dateParameter])

const product = z.strictObject({ product_retailer_id: z.string().min(1), catalog_id: z.string().min(1) })

export const headerParameter = z.discriminatedUnion('type', [
  textParameter,
  z.strictObject({ type: z.literal('image'), image: bareMedia }),
  z.strictObject({ type: z.literal('video'), video: bareMedia }),
  z.strictObject({ type: z.literal('gif'), gif: bareMedia }),
  z.strictObject({ type: z.literal('document'), document: documentMedia }),
  z.strictObject({ type: z.literal('location'), location }),
  z.strictObject({ type: z.literal('product'), product }),
])

const action = z.strictObject({
  flow_token: z.string().optional(),
  flow_action_data: z.record(z.string(), z.unknown()).optional(),
  thumbnail_product_retailer_id: z.string().optional(),
  sections: productSections.optional(),
  order_details: z.looseObject({}).optional(),
})

export const buttonParameter = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('payload'), payload: z.string().max(limits.payload) }),
  z.strictObject({ type: z.literal('text'), text: z.string().min(1).max(limits.url) }),
  z.strictObject({ type: z.literal('coupon_code'), coupon_code: z.string().min(1).max(limits.couponCode) }),
  z.strictObject({ type: z.literal('action'), action }),
  z.strictObject({ type: z.literal('ttl_minutes'), ttl_minutes: z.int().positive() }),
])

/** `expiration_time_ms` is a moment in milliseconds since 1970, whatever Meta's sample looks like. */
export const offerParameter = z.strictObject({
  type: z.literal('limited_time_offer'),
  limited_time_offer: z.strictObject({ expiration_time_ms: z.int().positive() }),
})

export const tapTargetParameter = z.strictObject({
  type: z.literal('tap_target_configuration'),
  tap_target_configuration: z.array(z.strictObject({ url: z.string(), title: z.string() })).min(1),
})
