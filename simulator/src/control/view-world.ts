import { windowHours } from '@centralino/cloud-api/limits.ts'
import type { Simulator } from '../simulator.ts'
import type { Customer } from '../world/customer.ts'
import type { Message, Thread } from '../world/message.ts'
import { userIdAt } from '../world/user-id.ts'
import type { World } from '../world/world.ts'
import type { CustomerView, MessageView, ThreadView, WorldView } from './views.ts'

export function viewCustomer(world: World, customer: Customer): CustomerView {
  const userIds = [...world.businesses.keys()].map((id) => [id, userIdAt(id, customer)])
  return { ...customer, userIds: Object.fromEntries(userIds) }
}

/** A message as its customer's phone shows it: what a business could not deliver never appears there. */
export function viewMessage(message: Message): MessageView {
  const { id, numberId, at, type, content, quotedId } = message
  const base = { id, numberId, at, type, content, quotedId }
  if (message.kind === 'inbound') {
    const { customerId, acknowledgedAt, readAt } = message
    return { kind: 'inbound', ...base, customerId, acknowledged: acknowledgedAt !== null, read: readAt !== null }
  }
  const { customerId, opaque, status, error } = message
  return { kind: 'outbound', ...base, customerId, opaque, status, error }
}

export function viewThread(thread: Thread): ThreadView {
  const { numberId, customerId, lastInboundAt, typingUntil } = thread
  const windowEnd = lastInboundAt === null ? null : lastInboundAt + windowHours.service * 60 * 60_000
  return { numberId, customerId, windowEnd, typingUntil, messages: thread.messages.map(viewMessage) }
}

export function viewWorld({ world, faultBox }: Simulator): WorldView {
  return {
    businesses: [...world.businesses.values()].map(({ id, name, numbers }) => ({
      id,
      name,
      numbers: numbers.map((number) => ({
        id: number.id,
        displayPhoneNumber: number.displayPhoneNumber,
        name: number.name,
      })),
    })),
    customers: [...world.customers.values()]
      .filter(({ load }) => !load)
      .map((customer) => viewCustomer(world, customer)),
    faults: faultBox.current(),
    settings: world.settings,
  }
}
