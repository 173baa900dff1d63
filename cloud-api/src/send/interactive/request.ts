import { z } from 'zod'
import { interactiveLimits as limits } from '../../limits.ts'
import { body, footer, header } from './parts.ts'

// Messages that ask the customer for something other than a choice.

export const locationRequest = z.strictObject({
  type: z.literal('location_request_message'),
  body,
  action: z.strictObject({ name: z.literal('send_location') }),
})

export const contactRequest = z.strictObject({
  type: z.literal('request_contact_info'),
  body,
  action: z.strictObject({ name: z.literal('request_contact_info') }),
})

export const callPermissionRequest = z.strictObject({
  type: z.literal('call_permission_request'),
  body: body.optional(),
  action: z.strictObject({ name: z.literal('call_permission_request') }),
})

export const voiceCall = z.strictObject({
  type: z.literal('voice_call'),
  body,
  action: z.strictObject({
    name: z.literal('voice_call'),
    parameters: z
      .strictObject({
        display_text: z.string().min(1).max(limits.displayText).optional(),
        ttl_minutes: z.int().positive().optional(),
        payload: z.string().max(limits.voiceCallPayload).optional(),
      })
      .optional(),
  }),
})

const flowPayload = z.strictObject({
  screen: z.string().min(1),
  data: z
    .record(z.string(), z.unknown())
    .refine((data) => Object.keys(data).length > 0, 'must not be empty')
    .optional(),
})

const flowParameters = z
  .strictObject({
    flow_message_version: z.literal('3'),
    flow_token: z.string().optional(),
    flow_id: z.string().optional(),
    flow_name: z.string().optional(),
    flow_cta: z
      .string()
      .min(1)
      .max(limits.flowCta)
      .refine((text) => !/\p{Extended_Pictographic}/u.test(text), 'must be without emoji'),
    mode: z.enum(['draft', 'published']).optional(),
    flow_action: z.enum(['navigate', 'data_exchange']).optional(),
    flow_action_payload: flowPayload.optional(),
  })
  .refine((flow) => (flow.flow_id === undefined) !== (flow.flow_name === undefined), {
    error: 'give either flow_id or flow_name',
    path: ['flow_id'],
  })

export const flowMessage = z.strictObject({
  type: z.literal('flow'),
  header: header.optional(),
  body,
  footer: footer.optional(),
  action: z.strictObject({ name: z.literal('flow'), parameters: flowParameters }),
})

const texts = z.record(z.string(), z.string())

/** A form for an address, in India only. */
export const addressMessage = z.strictObject({
  type: z.literal('address_message'),
  header: header.optional(),
  body,
  footer: footer.optional(),
  action: z.strictObject({
    name: z.literal('address_message'),
    parameters: z.strictObject({
      country: z.string().regex(/^[A-Z]{2}$/),
      values: texts.optional(),
      saved_addresses: z.array(z.strictObject({ id: z.string(), value: texts })).optional(),
      validation_errors: texts.optional(),
    }),
  }),
})
