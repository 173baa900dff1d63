import { freeServiceMessages } from '@centralino/cloud-api/limits.ts'
import { serviceMonth } from '../book/apply-event.ts'
import type { Outbound } from '../world/message.ts'
import type { World } from '../world/world.ts'

/** Per-message pricing: a number's first free-form messages of a month cost nothing. */
export function pricingOf(world: World, message: Outbound): Record<string, unknown> {
  const used = world.serviceMessages.get(serviceMonth(message.numberId, message.at)) ?? 0
  const free = message.category === 'service' && used < freeServiceMessages
  return {
    billable: !free,
    pricing_model: 'PMP',
    type: free ? 'free_customer_service' : 'regular',
    category: message.category,
  }
}
