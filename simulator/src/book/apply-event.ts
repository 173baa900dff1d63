import { typingSeconds } from '@centralino/cloud-api/limits.ts'
import type { Inbound, Message, Outbound, Thread } from '../world/message.ts'
import { dropCustomer, putCustomer, threadOf, type World } from '../world/world.ts'
import type { InboundEvent, SimulatorEvent, StatusEvent } from './event.ts'

/** A phone shows this many messages of a talk; the book keeps all of them. */
const threadLength = 300

/** Changes the world by one event. The same events in the same order give the same world, live and from the journal. */
export function applyEvent(world: World, event: SimulatorEvent): void {
  switch (event.t) {
    case 'customer':
      return putCustomer(world, event.customer)
    case 'customer-gone':
      return dropCustomer(world, event.id)
    case 'inbound':
      return applyInbound(world, event)
    case 'outbound':
      return applyOutbound(world, { ...event.message, kind: 'outbound', status: 'accepted', statuses: [], error: null })
    case 'answer': {
      const message = world.messages.get(event.id)
      if (message?.kind === 'outbound') message.answer = event.answer
      return
    }
    case 'status':
      return applyStatus(world, event)
    case 'read':
      return applyRead(world, event.id, event.at, event.typing)
    case 'hook':
      world.pending.set(event.hook.id, event.hook)
      return
    case 'attempt':
      return applyAttempt(world, event)
    case 'media':
      world.media.set(event.media.id, event.media)
      return
    case 'media-gone':
      world.media.delete(event.id)
      return
    case 'template':
      world.templates.set(event.template.id, event.template)
      return
    case 'template-gone':
      world.templates.delete(event.id)
      return
    case 'callback':
      if (event.url === null) world.callbacks.delete(event.key)
      else world.callbacks.set(event.key, event.url)
      return
    case 'subscription':
      if (event.on) world.unsubscribed.delete(event.businessId)
      else world.unsubscribed.add(event.businessId)
      return
    case 'faults':
      world.faults = event.faults
      return
    case 'settings':
      world.settings = event.settings
      return
  }
}

function applyInbound(world: World, event: InboundEvent): void {
  const message: Inbound = {
    kind: 'inbound',
    id: event.id,
    numberId: event.numberId,
    customerId: event.customerId,
    at: event.at,
    writtenAt: event.hook.at,
    type: event.type,
    content: event.content,
    quotedId: event.quotedId,
    load: event.load,
    attempts: 0,
    acknowledgedAt: null,
    readAt: null,
  }
  world.messages.set(message.id, message)
  world.pending.set(event.hook.id, event.hook)
  const thread = threadOf(world, event.numberId, event.customerId)
  append(thread, message)
  thread.lastInboundAt = Math.max(thread.lastInboundAt ?? 0, event.at)
}

function applyOutbound(world: World, message: Outbound): void {
  world.messages.set(message.id, message)
  if (message.customerId === null) return
  const thread = threadOf(world, message.numberId, message.customerId)
  append(thread, message)
  thread.typingUntil = 0
}

function append(thread: Thread, message: Message): void {
  thread.messages.push(message)
  if (thread.messages.length > threadLength) thread.messages.shift()
}

function applyStatus(world: World, event: StatusEvent): void {
  if (event.hook !== null) world.pending.set(event.hook.id, event.hook)
  const message = world.messages.get(event.id)
  if (message?.kind !== 'outbound') return
  message.statuses.push({ status: event.status, at: event.at })
  message.status = event.status
  if (event.error !== null) message.error = event.error
  if (event.status === 'delivered' && message.category === 'service') {
    const key = serviceMonth(message.numberId, event.at)
    world.serviceMessages.set(key, (world.serviceMessages.get(key) ?? 0) + 1)
  }
}

export function serviceMonth(numberId: string, at: number): string {
  return `${numberId}/${new Date(at).toISOString().slice(0, 7)}`
}

/** Marking one message read marks every earlier one of the talk too, as WhatsApp does. */
function applyRead(world: World, id: string, at: number, typing: boolean): void {
  const target = world.messages.get(id)
  if (target?.kind !== 'inbound') return
  const thread = threadOf(world, target.numberId, target.customerId)
  for (const message of thread.messages) {
    if (message.kind === 'inbound' && message.at <= target.at) message.readAt ??= at
  }
  target.readAt ??= at
  if (typing) thread.typingUntil = at + typingSeconds * 1000
}

/** A webhook is done with when it was answered 200, when nobody wants it, or when it was meant to be tried once. */
function applyAttempt(world: World, event: Extract<SimulatorEvent, { t: 'attempt' }>): void {
  for (const id of event.inbound ?? []) {
    const message = world.messages.get(id)
    if (message?.kind !== 'inbound') continue
    message.attempts += 1
    if (event.code !== 200) continue
    message.acknowledgedAt ??= event.at
    // A load of hundreds of thousands must fit into memory: nobody looks at their words again.
    if (message.load) message.content = {}
  }
  for (const id of event.hooks) {
    const done = event.code === 200 || event.fault === 'unsubscribed' || world.pending.get(id)?.once
    if (done) world.pending.delete(id)
  }
}
