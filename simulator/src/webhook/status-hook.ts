import { numberValue } from '@centralino/cloud-api/webhook/number-value.ts'
import { webhookError } from '../graph/error-titles.ts'
import { digitsOf } from '../world/business.ts'
import type { Hook } from '../world/hook.ts'
import type { Outbound, OutboundStatus } from '../world/message.ts'
import { userIdAt } from '../world/user-id.ts'
import type { World } from '../world/world.ts'
import { newHookId } from './ids.ts'
import { pricingOf } from './pricing.ts'
import { addressOf, contactOf, seconds } from './value-parts.ts'

/** One step of a business's message as a webhook; null when its number is gone. */
export function statusHook(
  world: World,
  message: Outbound,
  status: OutboundStatus,
  error: number | null,
  at: number,
): Hook | null {
  const home = world.numbers.get(message.numberId)
  if (home === undefined) return null
  const { business, number } = home
  const customer = message.customerId === null ? undefined : world.customers.get(message.customerId)
  const recipient =
    customer === undefined
      ? unknownRecipient(message.recipient)
      : {
          ...(customer.phone === null ? {} : { recipient_id: customer.phone }),
          recipient_user_id: userIdAt(business.id, customer),
        }
  const priced = status === 'sent' || status === 'delivered'
  const value = {
    ...numberValue(addressOf(business, number)),
    ...(customer === undefined || status === 'failed' ? {} : { contacts: [contactOf(business, customer)] }),
    statuses: [
      {
        id: message.id,
        status,
        timestamp: seconds(at),
        ...recipient,
        ...(message.opaque === null ? {} : { biz_opaque_callback_data: message.opaque }),
        ...(priced ? { pricing: pricingOf(world, message) } : {}),
        ...(error === null ? {} : { errors: [webhookError(error)] }),
      },
    ],
  }
  return {
    id: newHookId(),
    businessId: business.id,
    numberId: number.id,
    queue: `${number.id}:${message.customerId ?? message.recipient}`,
    at,
    what: `status ${status}`,
    change: { field: 'messages', value },
    raw: null,
    badSignature: false,
    once: false,
    inboundId: null,
  }
}

function unknownRecipient(recipient: string): Record<string, string> {
  return /^[A-Z]{2}\./.test(recipient) ? { recipient_user_id: recipient } : { recipient_id: digitsOf(recipient) }
}
