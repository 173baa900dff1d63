import { pairRate } from '@centralino/cloud-api/limits.ts'
import { messageRequest } from '@centralino/cloud-api/send/message-request.ts'
import type { Simulator } from '../simulator.ts'
import { newMessageId } from '../webhook/ids.ts'
import type { Business, BusinessNumber } from '../world/business.ts'
import { type Media, mediaEnd } from '../world/media.ts'
import type { Content } from '../world/message.ts'
import { checkTemplate, parametersOf } from './check-template.ts'
import type { GraphCall } from './graph-call.ts'
import { GraphRefusal } from './graph-refusal.ts'
import { judgeSend } from './judge-send.ts'
import { answerContact, recipientOf } from './recipient.ts'
import { renderTemplate } from './render-template.ts'
import { requestRefusal } from './request-refusal.ts'

type Home = { business: Business; number: BusinessNumber }

/** `POST /{phone}/messages` with a message: accepted and written down, or refused as Meta would at once. */
export async function sendMessage(
  simulator: Simulator,
  { business, number }: Home,
  body: unknown,
  call: GraphCall,
): Promise<Record<string, unknown>> {
  const { world, ledger, now } = simulator
  const parsed = messageRequest.safeParse(body)
  if (!parsed.success) throw requestRefusal(body, parsed.error)
  const request = parsed.data
  call.name += ` · ${request.type === 'interactive' ? request.interactive.type : request.type}`
  const recipient = recipientOf(world, business, request)
  const input = recipient.input
  checkMedia(simulator, number.id, request)
  if (request.type === 'template') checkTitle(simulator, number.id, parametersOf(request.template, 'header')[0])
  const template = request.type === 'template' ? checkTemplate(world, business.id, request.template) : null
  const interactive = request.type === 'interactive' ? request.interactive : null
  takeRates(simulator, number, recipient.customer?.id ?? input)
  const judgement = judgeSend(world, number.id, recipient, { type: request.type, template, interactive }, now())

  const id = newMessageId(recipient.customer?.phone ?? input, 'outbound')
  const content: Content =
    request.type === 'template' && template !== null
      ? renderTemplate(template, request.template)
      : { [request.type]: (request as Record<string, unknown>)[request.type] }
  ledger.record({
    t: 'outbound',
    message: {
      id,
      numberId: number.id,
      customerId: recipient.customer?.id ?? null,
      recipient: input,
      at: now(),
      type: request.type,
      content,
      quotedId: request.context?.message_id ?? null,
      opaque: request.biz_opaque_callback_data ?? null,
      category: judgement.category,
      doom: judgement.doom,
      answer: 'given',
    },
  })
  Object.assign(call, { accepted: id, rule: judgement.rule, code: judgement.doom, refused: judgement.doom !== null })
  // Told is promised: an accepted message must survive a kill of this process.
  await ledger.written()
  return {
    messaging_product: 'whatsapp',
    contacts: [answerContact(business, recipient)],
    messages: [{ id, ...(template === null ? {} : { message_status: 'accepted' }) }],
  }
}

function takeRates({ buckets, world, now }: Simulator, number: BusinessNumber, partner: string): void {
  const { settings } = world
  const perSecond = number.throughput
  if (settings.throughput && !buckets.take(number.id, perSecond, perSecond, now())) throw new GraphRefusal(130429)
  const pair = `${number.id}:${partner}`
  if (settings.pairRate && !buckets.take(pair, pairRate.burst, 1 / pairRate.seconds, now())) {
    throw new GraphRefusal(131056)
  }
}

const mediaTypes = ['image', 'video', 'audio', 'document', 'sticker'] as const

function checkMedia({ world, now }: Simulator, numberId: string, request: Record<string, unknown>): void {
  for (const type of mediaTypes) {
    const media = request[type] as { id?: string } | undefined
    if (media?.id !== undefined) fileOf({ world, now }, numberId, type, media.id)
  }
}

type Title = { type: string; [key: string]: unknown } | undefined

/** The file of a template's title has to be there, and of the kind the title is. */
function checkTitle(simulator: Simulator, numberId: string, title: Title): void {
  const media = title?.[title.type] as { id?: string } | undefined
  if (title === undefined || title.type === 'text' || media?.id === undefined) return
  const { mimeType } = fileOf(simulator, numberId, title.type, media.id)
  const bare = mimeType.split(';')[0] ?? ''
  const fits = title.type === 'document' ? bare === 'application/pdf' : bare.startsWith(`${title.type}/`)
  if (!fits) throw new GraphRefusal(132012, `header: Format mismatch, ${bare} is no ${title.type} of a template`)
}

function fileOf({ world, now }: Pick<Simulator, 'world' | 'now'>, numberId: string, type: string, id: string): Media {
  const file = world.media.get(id)
  if (file === undefined || file.numberId !== numberId || mediaEnd(file) < now()) {
    throw new GraphRefusal(131009, `Param ${type}.id: ${id} is not a media id of this number`)
  }
  return file
}
