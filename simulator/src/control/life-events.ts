import { numberValue } from '@centralino/cloud-api/webhook/number-value.ts'
import { CannotWrite } from '../handset/write-message.ts'
import type { Simulator } from '../simulator.ts'
import { newMessageId } from '../webhook/ids.ts'
import { talkHook } from '../webhook/inbound-hook.ts'
import { addressOf, contactOf, seconds } from '../webhook/value-parts.ts'
import { digitsOf } from '../world/business.ts'
import type { Customer } from '../world/customer.ts'
import { userIdAt } from '../world/user-id.ts'

/** A customer moves to another number: everybody they talked with hears of it. */
export function changeNumber(simulator: Simulator, before: Customer, phone: string): Customer {
  const { world, ledger, now } = simulator
  const digits = digitsOf(phone)
  if (before.phone === null) throw new CannotWrite('This customer has no phone number')
  if (world.byPhone.has(digits)) throw new CannotWrite(`${phone} is somebody else's number`)
  const after: Customer = { ...before, phone: digits, phoneDisplay: phone, generation: before.generation + 1 }
  ledger.record({ t: 'customer', customer: after })
  for (const { business, number } of knownNumbers(simulator, before)) {
    const system = {
      body: `User ${before.name} changed from ${before.phone} to ${digits}`,
      type: 'user_changed_number',
      wa_id: digits,
      previous_user_id: userIdAt(business.id, before),
      user_id: userIdAt(business.id, after),
    }
    const id = newMessageId(before.phone, 'inbound')
    const message = { from: before.phone, id, timestamp: seconds(now()), type: 'system', system }
    const value = { ...numberValue(addressOf(business, number)), messages: [message] }
    ledger.record({
      t: 'hook',
      hook: talkHook(business, number, after, { at: now(), what: 'message system', value }),
    })
  }
  return after
}

/** A customer stops or resumes marketing messages. */
export function tellPreference(simulator: Simulator, customer: Customer): void {
  const { ledger, now } = simulator
  for (const { business, number } of knownNumbers(simulator, customer)) {
    const { wa_id, user_id } = contactOf(business, customer)
    const ids = { ...(wa_id === undefined ? {} : { wa_id }), user_id }
    const preference = {
      ...ids,
      detail: `User requested to ${customer.optedOut ? 'stop' : 'resume'} marketing messages`,
      category: 'marketing_messages',
      value: customer.optedOut ? 'stop' : 'resume',
      timestamp: Math.floor(now() / 1000),
    }
    const value = { ...numberValue(addressOf(business, number)), contacts: [ids], user_preferences: [preference] }
    const hook = { at: now(), what: 'user_preferences', field: 'user_preferences', value }
    ledger.record({ t: 'hook', hook: talkHook(business, number, customer, hook) })
  }
}

function knownNumbers({ world }: Simulator, customer: Customer) {
  return [...world.numbers.values()].filter(({ number }) => world.threads.has(`${number.id}:${customer.id}`))
}
