import { numberValue } from '@centralino/cloud-api/webhook/number-value.ts'
import { type Business, type BusinessNumber, digitsOf } from '../world/business.ts'
import type { Customer } from '../world/customer.ts'
import type { Hook } from '../world/hook.ts'
import type { Content } from '../world/message.ts'
import { userIdAt } from '../world/user-id.ts'
import { newHookId } from './ids.ts'
import { addressOf, contactOf, seconds } from './value-parts.ts'

/** A webhook that goes out in the order of one talk. */
export function talkHook(
  business: Business,
  number: BusinessNumber,
  customer: Pick<Customer, 'id'>,
  hook: { at: number; what: string; value: Record<string, unknown>; inboundId?: string; field?: string },
): Hook {
  return {
    id: newHookId(),
    businessId: business.id,
    numberId: number.id,
    queue: `${number.id}:${customer.id}`,
    at: hook.at,
    what: hook.what,
    change: { field: hook.field ?? 'messages', value: hook.value },
    raw: null,
    badSignature: false,
    once: false,
    inboundId: hook.inboundId ?? null,
  }
}

/** A customer's message as the business hears of it. `content` holds the type's own object and anything else to say. */
export function inboundHook(
  business: Business,
  number: BusinessNumber,
  customer: Customer,
  message: { id: string; at: number; type: string; content: Content; quoted: { id: string; mine: boolean } | null },
  now: number,
): Hook {
  const userId = userIdAt(business.id, customer)
  const { quoted } = message
  const quotedFrom = quoted?.mine ? customer.phone : digitsOf(number.displayPhoneNumber)
  const value = {
    ...numberValue(addressOf(business, number)),
    contacts: [contactOf(business, customer)],
    messages: [
      {
        ...(customer.phone === null ? {} : { from: customer.phone }),
        from_user_id: userId,
        id: message.id,
        timestamp: seconds(message.at),
        type: message.type,
        ...message.content,
        ...(quoted === null
          ? {}
          : { context: { ...(quotedFrom === null ? { from_user_id: userId } : { from: quotedFrom }), id: quoted.id } }),
      },
    ],
  }
  const what = `message ${message.type}`
  return talkHook(business, number, customer, { at: now, what, value, inboundId: message.id })
}
