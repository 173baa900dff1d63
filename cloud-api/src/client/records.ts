import { z } from 'zod'
import {
  anyObject,
  id,
  optionalFlag,
  optionalId,
  optionalList,
  optionalObject,
  optionalText,
} from '../webhook/lenient.ts'

/** A number as Graph describes it: what is there depends on the fields asked for. */
export const phoneNumber = z.looseObject({
  id,
  display_phone_number: optionalText,
  verified_name: optionalText,
  name_status: optionalText,
  code_verification_status: optionalText,
  quality_rating: optionalText,
  status: optionalText,
  platform_type: optionalText,
  account_mode: optionalText,
  throughput: optionalObject(z.looseObject({ level: optionalText })),
  whatsapp_business_manager_messaging_limit: optionalText,
  is_on_biz_app: optionalFlag,
  is_official_business_account: optionalFlag,
})
export type PhoneNumber = z.infer<typeof phoneNumber>

export const templateComponent = z.looseObject({
  type: z.string(),
  format: optionalText,
  text: optionalText,
  example: optionalObject(anyObject),
  buttons: optionalList(
    z.looseObject({ type: optionalText, text: optionalText, url: optionalText, phone_number: optionalText }),
  ),
})

/** A template as Graph lists it; `language` is `en_US` here and `en-US` in webhooks. */
export const templateRecord = z.looseObject({
  id,
  name: z.string(),
  language: z.string(),
  status: z.string(),
  category: optionalText,
  parameter_format: optionalText,
  components: optionalList(templateComponent),
  quality_score: optionalObject(z.looseObject({ score: optionalText })),
  rejected_reason: optionalText,
  sub_category: optionalText,
  previous_category: optionalText,
  correct_category: optionalText,
})
export type TemplateRecord = z.infer<typeof templateRecord>

/** An app that gets the webhooks of a business account. */
export const subscribedApp = z.looseObject({
  whatsapp_business_api_data: optionalObject(z.looseObject({ id: optionalId, name: optionalText, link: optionalText })),
  override_callback_uri: optionalText,
})
export type SubscribedApp = z.infer<typeof subscribedApp>

export const success = z.looseObject({ success: z.literal(true) })
