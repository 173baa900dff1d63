import { type Business, digitsOf } from '../world/business.ts'
import type { Customer } from '../world/customer.ts'
import { userIdAt } from '../world/user-id.ts'
import { customerByPhone, type World } from '../world/world.ts'
import { GraphRefusal } from './graph-refusal.ts'

export type Recipient = { customer: Customer | undefined; input: string; byUserId: boolean }

/** Who a send request means: `to` (phone) wins over `recipient` (business-scoped user id). */
export function recipientOf(world: World, business: Business, request: Record<string, unknown>): Recipient {
  const to = request.to
  if (typeof to === 'string' && to !== '') {
    if (digitsOf(to).length < 5) throw new GraphRefusal(131009, 'Parameter to is not a phone number')
    return { customer: customerByPhone(world, business, to), input: to, byUserId: false }
  }
  const userId = request.recipient
  if (typeof userId !== 'string' || userId === '') throw new GraphRefusal(100, 'The parameter to is required.')
  const found = world.byUserId.get(userId)
  const ours = found !== undefined && userIdAt(business.id, found) === userId
  return { customer: ours ? found : undefined, input: userId, byUserId: true }
}

/** The `contacts` of an answer to a send request. */
export function answerContact(business: Business, recipient: Recipient): Record<string, string> {
  const { customer, input } = recipient
  if (customer === undefined) return recipient.byUserId ? { input, user_id: input } : { input, wa_id: digitsOf(input) }
  return {
    input,
    ...(customer.phone === null ? {} : { wa_id: customer.phone }),
    user_id: userIdAt(business.id, customer),
  }
}
