import { z } from 'zod'
import type { World } from '../world/world.ts'

const nullableTime = z.number().nullable()

export const bookCounts = z.object({
  inbound: z.object({ sent: z.number(), acknowledged: z.number(), pending: z.number(), lost: z.number() }),
  outbound: z.object({
    accepted: z.number(),
    sent: z.number(),
    delivered: z.number(),
    read: z.number(),
    failed: z.number(),
    answersLost: z.number(),
  }),
  webhooks: z.object({ pending: z.number(), attempts: z.number(), answered200: z.number(), duplicates: z.number() }),
})
export type BookCounts = z.infer<typeof bookCounts>

export const bookInbound = z.object({
  id: z.string(),
  numberId: z.string(),
  customerId: z.string(),
  type: z.string(),
  /** When the customer wrote, in whole seconds as WhatsApp dates it; `writtenAt` is exact. ms. */
  at: z.number(),
  writtenAt: z.number(),
  attempts: z.number(),
  acknowledgedAt: nullableTime,
  readAt: nullableTime,
})

export const bookOutbound = z.object({
  id: z.string(),
  numberId: z.string(),
  customerId: z.string().nullable(),
  recipient: z.string(),
  type: z.string(),
  at: z.number(),
  /** The business's own id: `biz_opaque_callback_data`. */
  opaque: z.string().nullable(),
  answer: z.enum(['given', 'lost', 'late']),
  status: z.enum(['accepted', 'sent', 'delivered', 'read', 'played', 'failed']),
  statuses: z.array(z.object({ status: z.string(), at: z.number() })),
  error: z.number().nullable(),
  content: z.record(z.string(), z.unknown()),
})

export const book = z.object({
  counts: bookCounts,
  inbound: z.array(bookInbound),
  outbound: z.array(bookOutbound),
})
export type Book = z.infer<typeof book>

/** How long a customer's message may wait for its 200 before the book calls it lost, ms. */
const patience = 30_000

export type AttemptCounts = { attempts: number; answered200: number; duplicates: number }

/** What the book says, counted. `attempts` are counted since the start, everything else from the journal's beginning. */
export function countBook(world: World, attempts: AttemptCounts, now: number): BookCounts {
  const inbound = { sent: 0, acknowledged: 0, pending: 0, lost: 0 }
  const outbound = { accepted: 0, sent: 0, delivered: 0, read: 0, failed: 0, answersLost: 0 }
  for (const message of world.messages.values()) {
    if (message.kind === 'inbound') {
      inbound.sent += 1
      if (message.acknowledgedAt !== null) inbound.acknowledged += 1
      else if (now - message.writtenAt > patience) inbound.lost += 1
      else inbound.pending += 1
      continue
    }
    outbound.accepted += 1
    if (message.answer === 'lost') outbound.answersLost += 1
    const reached = new Set(message.statuses.map((step) => step.status))
    if (reached.has('sent')) outbound.sent += 1
    if (reached.has('delivered')) outbound.delivered += 1
    if (reached.has('read')) outbound.read += 1
    if (reached.has('failed')) outbound.failed += 1
  }
  return { inbound, outbound, webhooks: { pending: world.pending.size, ...attempts } }
}

/** Every message of both directions, for whoever compares books. */
export function listBook(world: World, numberId: string | undefined): Pick<Book, 'inbound' | 'outbound'> {
  const inbound: Book['inbound'] = []
  const outbound: Book['outbound'] = []
  for (const message of world.messages.values()) {
    if (numberId !== undefined && message.numberId !== numberId) continue
    if (message.kind === 'inbound') {
      const { id, customerId, type, at, writtenAt, attempts, acknowledgedAt, readAt } = message
      inbound.push({
        id,
        numberId: message.numberId,
        customerId,
        type,
        at,
        writtenAt,
        attempts,
        acknowledgedAt,
        readAt,
      })
    } else {
      const { id, customerId, recipient, type, at, opaque, answer, status, statuses, error, content } = message
      outbound.push({
        id,
        numberId: message.numberId,
        customerId,
        recipient,
        type,
        at,
        opaque,
        answer,
        status,
        statuses,
        error,
        content,
      })
    }
  }
  return { inbound, outbound }
}
