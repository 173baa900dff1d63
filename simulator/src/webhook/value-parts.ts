import type { ContactValue, NumberAddress } from '@centralino/cloud-api/webhook/number-value.ts'
import { type Business, type BusinessNumber, digitsOf } from '../world/business.ts'
import type { Customer } from '../world/customer.ts'
import { userIdAt } from '../world/user-id.ts'

/** How values of the `messages` family name a number: `numberValue` makes their head from it. */
export function addressOf(business: Business, number: BusinessNumber): NumberAddress {
  return { wabaId: business.id, phoneNumberId: number.id, displayPhoneNumber: digitsOf(number.displayPhoneNumber) }
}

/** How the business sees this person: `wa_id` is absent for people known by a username only. */
export function contactOf(business: Business, customer: Customer): ContactValue {
  return {
    profile: { name: customer.name, ...(customer.username === null ? {} : { username: customer.username }) },
    ...(customer.phone === null ? {} : { wa_id: customer.phone }),
    user_id: userIdAt(business.id, customer),
  }
}

/** `messages` are dated in seconds, as strings. */
export function seconds(ms: number): string {
  return String(Math.floor(ms / 1000))
}
