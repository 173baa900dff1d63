import { z } from 'zod'
import { faults } from '../faults/faults.ts'
import { customer } from '../world/customer.ts'
import { settings } from '../world/settings.ts'

/** A customer with the business-scoped user id each business knows them by. */
export const customerView = customer.extend({ userIds: z.record(z.string(), z.string()) })
export type CustomerView = z.infer<typeof customerView>

export const numberView = z.object({ id: z.string(), displayPhoneNumber: z.string(), name: z.string() })
export const businessView = z.object({ id: z.string(), name: z.string(), numbers: z.array(numberView) })
export type BusinessView = z.infer<typeof businessView>

const messageBase = {
  id: z.string(),
  numberId: z.string(),
  at: z.number(),
  type: z.string(),
  content: z.record(z.string(), z.unknown()),
  quotedId: z.string().nullable(),
}

/** A message as it stands on the customer's phone. `inbound` is what the customer wrote. */
export const messageView = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('inbound'),
    ...messageBase,
    customerId: z.string(),
    acknowledged: z.boolean(),
    read: z.boolean(),
  }),
  z.object({
    kind: z.literal('outbound'),
    ...messageBase,
    customerId: z.string().nullable(),
    opaque: z.string().nullable(),
    status: z.enum(['accepted', 'sent', 'delivered', 'read', 'played', 'failed']),
    error: z.number().nullable(),
  }),
])
export type MessageView = z.infer<typeof messageView>

export const threadView = z.object({
  numberId: z.string(),
  customerId: z.string(),
  /** When the 24 hours of free answers end, ms; null before the first message. */
  windowEnd: z.number().nullable(),
  typingUntil: z.number(),
  messages: z.array(messageView),
})
export type ThreadView = z.infer<typeof threadView>

export const worldView = z.object({
  businesses: z.array(businessView),
  customers: z.array(customerView),
  faults,
  settings,
})
export type WorldView = z.infer<typeof worldView>

export const transcriptEntry = z.object({
  id: z.number(),
  at: z.number(),
  direction: z.enum(['call', 'webhook']),
  call: z.string(),
  code: z.number(),
  outcome: z.enum(['passed', 'refused', 'fault']),
  rule: z.object({
    key: z.string(),
    values: z.record(z.string(), z.union([z.string(), z.number()])),
    text: z.string(),
  }),
})

export const problem = z.object({ error: z.string() })
