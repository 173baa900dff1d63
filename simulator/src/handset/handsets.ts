import type { Ledger } from '../book/ledger.ts'
import type { FaultBox } from '../faults/fault-box.ts'
import { statusHook } from '../webhook/status-hook.ts'
import type { Outbound, OutboundStatus } from '../world/message.ts'
import { nextStep } from './next-step.ts'

/** The customers' phones: they receive, ring and read by themselves, each in its own time. */
export type Handsets = {
  /** Looks at a message again: it is new, or its customer changed. */
  attend(message: Outbound): void
  attendAll(customerId: string): void
  /** The customer opens the talk and reads everything in it, whatever the phone is set to. */
  readNow(customerId: string, numberId: string | null): void
  clear(): void
}

export function createHandsets(ledger: Ledger, faultBox: FaultBox, now: () => number): Handsets {
  const { world } = ledger
  const timers = new Map<string, NodeJS.Timeout>()

  function step(message: Outbound): OutboundStatus | null {
    return nextStep(message, message.customerId === null ? undefined : world.customers.get(message.customerId))
  }

  function attend(message: Outbound): void {
    const planned = step(message)
    if (planned === null || timers.has(message.id)) return
    const timer = setTimeout(() => {
      timers.delete(message.id)
      const due = step(message)
      if (due === null || world.messages.get(message.id) !== message) return
      report(message, due)
      attend(message)
    }, waitFor(planned))
    timers.set(message.id, timer)
  }

  function waitFor(status: OutboundStatus): number {
    const { sentAfter, deliveredAfter, readAfter } = world.settings
    const [shortest, longest] =
      status === 'delivered' ? deliveredAfter : status === 'read' || status === 'played' ? readAfter : sentAfter
    return faultBox.between(`handset ${status}`, shortest, longest)
  }

  function report(message: Outbound, status: OutboundStatus): void {
    const error = status === 'failed' ? message.doom : null
    const hook = statusHook(world, message, status, error, now())
    ledger.record({ t: 'status', id: message.id, status, at: now(), error, hook })
  }

  function outboundOf(customerId: string): Outbound[] {
    return [...world.numbers.keys()]
      .flatMap((numberId) => world.threads.get(`${numberId}:${customerId}`)?.messages ?? [])
      .filter((message) => message.kind === 'outbound')
  }

  return {
    attend,
    attendAll: (customerId) => {
      for (const message of outboundOf(customerId)) attend(message)
    },
    readNow(customerId, numberId) {
      if (world.customers.get(customerId)?.readsReceipts === 'off') return
      for (const message of outboundOf(customerId)) {
        if (message.status === 'delivered' && (numberId === null || message.numberId === numberId))
          report(message, 'read')
      }
    },
    clear: () => {
      for (const timer of timers.values()) clearTimeout(timer)
      timers.clear()
    },
  }
}
