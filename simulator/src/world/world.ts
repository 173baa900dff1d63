import type { Faults } from '../faults/faults.ts'
import { type Business, type BusinessNumber, digitsOf } from './business.ts'
import type { Customer } from './customer.ts'
import type { Hook } from './hook.ts'
import type { Media } from './media.ts'
import type { Message, Thread } from './message.ts'
import { metaLike, type Settings } from './settings.ts'
import type { Template } from './template.ts'
import { userIdAt } from './user-id.ts'

/** Everything the pretend Meta knows. Changed by `applyEvent` only, so that a journal can rebuild it. */
export type World = {
  businesses: Map<string, Business>
  numbers: Map<string, { business: Business; number: BusinessNumber }>
  customers: Map<string, Customer>
  byPhone: Map<string, Customer>
  byUserId: Map<string, Customer>
  threads: Map<string, Thread>
  messages: Map<string, Message>
  media: Map<string, Media>
  templates: Map<string, Template>
  /** Webhooks nobody has answered 200 to, oldest first. */
  pending: Map<string, Hook>
  /** Addresses set through Graph, by `app:<waba>`, `waba:<waba>` or `number:<id>`. */
  callbacks: Map<string, string>
  unsubscribed: Set<string>
  settings: Settings
  /** As last set; null until somebody sets any. */
  faults: Faults | null
  /** Free-form messages delivered per number and month, for the 1,000 free ones. */
  serviceMessages: Map<string, number>
}

export function createWorld(businesses: Business[]): World {
  return {
    businesses: new Map(businesses.map((business) => [business.id, business])),
    numbers: new Map(
      businesses.flatMap((business) => business.numbers.map((number) => [number.id, { business, number }] as const)),
    ),
    customers: new Map(),
    byPhone: new Map(),
    byUserId: new Map(),
    threads: new Map(),
    messages: new Map(),
    media: new Map(),
    templates: new Map(),
    pending: new Map(),
    callbacks: new Map(),
    unsubscribed: new Set(),
    settings: metaLike,
    faults: null,
    serviceMessages: new Map(),
  }
}

export function putCustomer(world: World, customer: Customer): void {
  forgetAddresses(world, customer.id)
  // Setting a known key keeps its place: a changed customer does not move to the end of the list.
  world.customers.set(customer.id, customer)
  if (customer.phone !== null) world.byPhone.set(customer.phone, customer)
  for (const business of world.businesses.values()) world.byUserId.set(userIdAt(business.id, customer), customer)
}

export function dropCustomer(world: World, id: string): void {
  forgetAddresses(world, id)
  world.customers.delete(id)
}

function forgetAddresses(world: World, id: string): void {
  const customer = world.customers.get(id)
  if (customer === undefined) return
  if (customer.phone !== null) world.byPhone.delete(customer.phone)
  for (const business of world.businesses.values()) world.byUserId.delete(userIdAt(business.id, customer))
}

/** Who answers to a phone number, written in any of the ways Meta takes: with or without +, in groups, or without country code. */
export function customerByPhone(world: World, business: Business, written: string): Customer | undefined {
  const digits = digitsOf(written)
  const exact = world.byPhone.get(digits)
  if (exact !== undefined || written.trim().startsWith('+')) return exact
  const countryCode = business.numbers[0]?.displayPhoneNumber.slice(1).split(' ')[0] ?? ''
  return world.byPhone.get(countryCode + digits)
}

export function threadOf(world: World, numberId: string, customerId: string): Thread {
  const key = `${numberId}:${customerId}`
  const known = world.threads.get(key)
  if (known !== undefined) return known
  const thread: Thread = { numberId, customerId, messages: [], lastInboundAt: null, typingUntil: 0 }
  world.threads.set(key, thread)
  return thread
}
