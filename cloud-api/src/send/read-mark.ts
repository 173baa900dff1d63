import { z } from 'zod'

/**
 * Marks an inbound message, and every earlier one of its thread, as read; with `typing_indicator` the customer also
 * sees "typing…" for up to 25 seconds.
 */
export const readMark = z.strictObject({
  messaging_product: z.literal('whatsapp'),
  status: z.literal('read'),
  message_id: z.string().min(1),
  typing_indicator: z.strictObject({ type: z.literal('text') }).optional(),
})
export type ReadMark = z.infer<typeof readMark>
