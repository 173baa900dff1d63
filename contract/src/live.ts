import { z } from 'zod'
import { feedEvent } from './feed.ts'
import { id } from './primitives.ts'

/** The protocol of `GET /api/v1/live` (WebSocket, JSON text frames). */
export const liveProtocol = 1

/** From the browser. `hello` is the first frame; `cursor` is the last feed position this client has applied, null to start from now. */
export const clientFrame = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('hello'),
    protocol: z.number().int().default(liveProtocol),
    cursor: z.number().int().nullable(),
  }),
  z.strictObject({ type: z.literal('typing'), conversationId: id }),
  /** While the waiting list is on the screen: its conversations are told as well. */
  z.strictObject({ type: z.literal('watch'), view: z.literal('waiting').nullable() }),
  /** Whether the user sees this console: who sees one needs no push. Until it is said, nobody does. */
  z.strictObject({ type: z.literal('visible'), visible: z.boolean() }),
  z.strictObject({ type: z.literal('ping') }),
])
export type ClientFrame = z.infer<typeof clientFrame>

/**
 * From the server. `events` covers the feed from `from` (exclusive) to `to` (inclusive): a client whose cursor is not `from`
 * has missed something and says hello again. `reset`: too much was missed, load the desk afresh. `ended`: the session is over.
 */
export const serverFrame = z.discriminatedUnion('type', [
  z.object({ type: z.literal('welcome'), protocol: z.number().int(), cursor: z.number().int() }),
  z.object({ type: z.literal('events'), from: z.number().int(), to: z.number().int(), events: z.array(feedEvent) }),
  z.object({ type: z.literal('reset') }),
  z.object({ type: z.literal('ended') }),
  z.object({ type: z.literal('pong') }),
])
export type ServerFrame = z.infer<typeof serverFrame>
