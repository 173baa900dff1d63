import { z } from 'zod'
import { anyObject, id, optionalFlag, optionalNumber, optionalObject, optionalText } from '../lenient.ts'

/** A tap on a quick reply of a template; without a payload of its own the label is the payload. */
export const buttonContent = z.looseObject({ text: z.string(), payload: optionalText })
export type ButtonContent = z.infer<typeof buttonContent>

/** Answers to interactive messages; with `errors` on the message there may be no known answer at all. */
export const interactiveContent = z.looseObject({
  type: optionalText,
  button_reply: optionalObject(z.looseObject({ id, title: optionalText })),
  list_reply: optionalObject(z.looseObject({ id, title: optionalText, description: optionalText })),
  /** A flow or address form: `response_json` is JSON in a string, made by the customer's app. */
  nfm_reply: optionalObject(z.looseObject({ name: optionalText, body: optionalText, response_json: optionalText })),
  /** `expiration_timestamp` is an absolute moment in unix seconds, absent when the permission is permanent. */
  call_permission_reply: optionalObject(
    z.looseObject({
      response: optionalText,
      is_permanent: optionalFlag,
      expiration_timestamp: optionalNumber,
      response_source: optionalText,
    }),
  ),
  payment_method: optionalObject(anyObject),
})
export type InteractiveContent = z.infer<typeof interactiveContent>
