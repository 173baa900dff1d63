import { windowHours } from '@centralino/cloud-api/limits.ts'
import type { SimulatorEvent } from '../book/event.ts'
import { viewCustomer, viewMessage } from '../control/view-world.ts'
import type { Message, Thread } from '../world/message.ts'
import type { World } from '../world/world.ts'
import type { LiveMessage } from './live-message.ts'

/** What a page has to hear of an event: nothing about load runs, which come by the thousand. */
export function translateEvent(world: World, event: SimulatorEvent): LiveMessage[] {
  switch (event.t) {
    case 'customer':
      return event.customer.load ? [] : [{ t: 'customer', customer: viewCustomer(world, event.customer) }]
    case 'customer-gone':
      return [{ t: 'customer-gone', id: event.id }]
    case 'inbound':
    case 'status':
      return changedMessage(world, event.id)
    case 'outbound':
      return changedMessage(world, event.message.id)
    case 'attempt':
      return event.code === 200 ? (event.inbound ?? []).flatMap((id) => changedMessage(world, id)) : []
    case 'read': {
      const message = world.messages.get(event.id)
      const thread = message === undefined ? undefined : talkOf(world, message)
      if (message === undefined || thread === undefined) return []
      const { numberId, customerId, typingUntil } = thread
      return [{ t: 'read', numberId, customerId, at: message.at, typingUntil }]
    }
    case 'faults':
      return [{ t: 'faults', faults: event.faults }]
    default:
      return []
  }
}

function changedMessage(world: World, id: string): LiveMessage[] {
  const message = world.messages.get(id)
  const thread = message === undefined ? undefined : talkOf(world, message)
  if (message === undefined || thread === undefined || world.customers.get(thread.customerId)?.load) return []
  const windowEnd = thread.lastInboundAt === null ? null : thread.lastInboundAt + windowHours.service * 60 * 60_000
  return [{ t: 'message', message: viewMessage(message), windowEnd, typingUntil: thread.typingUntil }]
}

function talkOf(world: World, message: Message): Thread | undefined {
  return world.threads.get(`${message.numberId}:${message.customerId}`)
}
