import { markReadDays } from '@centralino/cloud-api/limits.ts'
import { readMark } from '@centralino/cloud-api/send/read-mark.ts'
import { rule } from '../book/rule.ts'
import type { Simulator } from '../simulator.ts'
import type { GraphCall } from './graph-call.ts'
import { GraphRefusal } from './graph-refusal.ts'
import { requestRefusal } from './request-refusal.ts'

/** `POST /{phone}/messages` with `status: read`: ticks turn on the customer's phone, and typing may show. */
export async function markRead(
  { world, ledger, now }: Simulator,
  numberId: string,
  body: unknown,
  call: GraphCall,
): Promise<{ success: true }> {
  const parsed = readMark.safeParse(body)
  if (!parsed.success) throw requestRefusal(body, parsed.error)
  const { message_id: id, typing_indicator: typing } = parsed.data
  call.name += typing === undefined ? ' · read' : ' · typing'
  const message = world.messages.get(id)
  if (message?.kind !== 'inbound' || message.numberId !== numberId) {
    throw new GraphRefusal(131009, 'Param message_id: not a message this number received')
  }
  if (now() - message.at > markReadDays * 24 * 60 * 60_000) {
    throw new GraphRefusal(131009, `Param message_id: older than ${markReadDays} days`)
  }
  ledger.record({ t: 'read', id, at: now(), typing: typing !== undefined })
  call.rule = rule(typing === undefined ? 'marked' : 'typing')
  await ledger.written()
  return { success: true }
}
