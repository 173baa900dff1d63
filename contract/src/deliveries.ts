import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { paths } from './paths.ts'
import { id, instant, page, pageQuery } from './primitives.ts'

/** One webhook POST from WhatsApp. `unknown_number`: it named a number that this tenant does not manage; it is kept. */
export const delivery = z.object({
  id: z.string(),
  receivedAt: instant,
  state: z.enum(['stored', 'applied', 'unknown_number', 'failed']),
  kinds: z.array(z.string()),
  phoneNumberIds: z.array(z.string()),
  error: z.string().nullable(),
  /** How often applying it failed. */
  attempts: z.number().int(),
  bytes: z.number().int(),
})
export type Delivery = z.infer<typeof delivery>

export const listDeliveries = endpoint({
  ...paths.listDeliveries,
  summary: 'Webhook deliveries as they were received, newest first',
  tag: 'deliveries',
  access: 'administrator',
  query: pageQuery.extend({ state: delivery.shape.state.optional() }),
  response: page(delivery),
})

export const getDelivery = endpoint({
  ...paths.getDelivery,
  summary: 'One delivery with its body',
  tag: 'deliveries',
  access: 'administrator',
  params: z.strictObject({ id: z.string().regex(/^\d{1,18}$/) }),
  response: delivery.extend({ body: z.unknown() }),
  refusals: ['not_found'],
})

export const replayDelivery = endpoint({
  ...paths.replayDelivery,
  summary: 'Apply a delivery again; what it already brought is not doubled',
  tag: 'deliveries',
  access: 'administrator',
  params: z.strictObject({ id: z.string().regex(/^\d{1,18}$/) }),
  response: delivery,
  refusals: ['not_found'],
})

/** Something WhatsApp reported that is not a conversation: templates, quality, account, calls, preferences, unknown kinds. */
export const notice = z.object({
  id,
  receivedAt: instant,
  kind: z.string(),
  field: z.string(),
  number: z.string().nullable(),
  value: z.unknown(),
})
export type Notice = z.infer<typeof notice>

export const listNotices = endpoint({
  ...paths.listNotices,
  summary: 'What WhatsApp reported besides messages, newest first',
  tag: 'deliveries',
  access: 'administrator',
  query: pageQuery,
  response: page(notice),
})
