import { z } from 'zod'
import { mediaUrl } from '../graph/media-routes.ts'
import type { Simulator } from '../simulator.ts'
import { newMessageId } from '../webhook/ids.ts'
import { inboundHook } from '../webhook/inbound-hook.ts'
import type { Customer } from '../world/customer.ts'
import type { Content } from '../world/message.ts'

/** A message as its customer writes it: the type's own object in Meta's words, and where it goes. */
export const customerMessage = z.looseObject({
  type: z.string().min(1).max(60).default('text'),
  /** Absent: the first number of the first business. */
  numberId: z.string().optional(),
  /** The wamid this answers. */
  quotedId: z.string().optional(),
  /** ms; absent: now. Earlier times make a closed window. */
  at: z.number().int().positive().optional(),
  /** A wamid of one's own choosing, to send the same message twice on purpose. */
  id: z.string().min(1).max(255).optional(),
})
export type CustomerMessage = z.input<typeof customerMessage>

/** A reason why this phone cannot send this. */
export class CannotWrite extends Error {}

const mediaTypes = new Set(['image', 'video', 'audio', 'document', 'sticker'])

/** The customer presses send: the message is in the book, its webhook on the way. Returns the wamid. */
export function writeMessage(
  simulator: Simulator,
  customer: Customer,
  message: z.infer<typeof customerMessage>,
  load = false,
): string {
  const { world, ledger, now } = simulator
  const { type, numberId, quotedId, at, id: wantedId, ...content } = message
  const home = world.numbers.get(numberId ?? world.numbers.keys().next().value ?? '')
  if (home === undefined) throw new CannotWrite(`There is no number ${numberId}`)
  if (customer.blocked) throw new CannotWrite('This customer has blocked the business')
  const id = wantedId ?? newMessageId(customer.phone ?? customer.id, 'inbound')
  const quotedMessage = quotedId === undefined ? undefined : world.messages.get(quotedId)
  const quoted = quotedId === undefined ? null : { id: quotedId, mine: quotedMessage?.kind === 'inbound' }
  // WhatsApp dates messages in whole seconds.
  const written = Math.floor((at ?? now()) / 1000) * 1000
  const whole = mediaTypes.has(type) ? withMedia(simulator, type, content) : content
  const hook = inboundHook(
    home.business,
    home.number,
    customer,
    { id, at: written, type, content: whole, quoted },
    now(),
  )
  ledger.record({
    t: 'inbound',
    id,
    numberId: home.number.id,
    customerId: customer.id,
    at: written,
    type,
    content: whole,
    quotedId: quotedId ?? null,
    load,
    hook,
  })
  return id
}

/** What WhatsApp adds to a customer's file: its type, digest, and an address good for five minutes. */
function withMedia({ world, graphUrl, now }: Simulator, type: string, content: Content): Content {
  const given = content[type]
  if (typeof given !== 'object' || given === null || !('id' in given)) return content
  const file = world.media.get(String(given.id))
  if (file === undefined) return content
  const origin = graphUrl()
  return {
    ...content,
    [type]: {
      mime_type: file.mimeType,
      sha256: file.sha256,
      ...(type === 'document' && file.filename !== null ? { filename: file.filename } : {}),
      ...(origin === null ? {} : { url: mediaUrl(`${origin}/v26.0/${file.id}`, now()) }),
      ...given,
    },
  }
}
