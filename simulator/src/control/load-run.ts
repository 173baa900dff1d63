import { z } from 'zod'
import { writeMessage } from '../handset/write-message.ts'
import type { Simulator } from '../simulator.ts'
import type { Customer } from '../world/customer.ts'

export const loadOrder = z.strictObject({
  /** Messages a second. */
  rate: z.number().positive().max(20_000),
  seconds: z.number().positive().max(3600),
  /** How many people write, in turn. */
  customers: z.number().int().min(1).max(100_000).default(100),
  /** Whom they write to; absent: the first number. */
  numberId: z.string().optional(),
  text: z.string().min(1).max(1000).default('Load message'),
})
export type LoadOrder = z.input<typeof loadOrder>
export type LoadState = { running: boolean; planned: number; written: number }

export type LoadRun = {
  start(order: z.output<typeof loadOrder>): LoadState
  stop(): LoadState
  state(): LoadState
}

const tickMs = 5

/** Customers that write at a steady pace until the planned number is reached. One run at a time. */
export function createLoadRun(simulator: Simulator): LoadRun {
  let timer: NodeJS.Timeout | null = null
  let state: LoadState = { running: false, planned: 0, written: 0 }

  function stop(): LoadState {
    if (timer !== null) clearInterval(timer)
    timer = null
    state = { ...state, running: false }
    return state
  }

  function start(order: z.output<typeof loadOrder>): LoadState {
    stop()
    const people = Array.from({ length: order.customers }, (_, index) => loadCustomer(simulator, index))
    const planned = Math.round(order.rate * order.seconds)
    const started = performance.now()
    state = { running: true, planned, written: 0 }
    timer = setInterval(() => {
      const due = Math.min(planned, Math.floor(((performance.now() - started) / 1000) * order.rate))
      while (state.written < due) {
        const person = people[state.written % people.length]
        if (person === undefined) break
        const body = `${order.text} ${state.written + 1}`
        const numberId = order.numberId
        writeMessage(
          simulator,
          person,
          { type: 'text', text: { body }, ...(numberId === undefined ? {} : { numberId }) },
          true,
        )
        state.written += 1
      }
      if (state.written >= planned) stop()
    }, tickMs)
    return state
  }

  return { start, stop, state: () => state }
}

function loadCustomer({ world, ledger, now }: Simulator, index: number): Customer {
  const id = `load-${index}`
  const known = world.customers.get(id)
  if (known !== undefined) return known
  const phone = `3937${String(index).padStart(8, '0')}`
  const person: Customer = {
    id,
    name: `Load ${index}`,
    phone,
    phoneDisplay: `+${phone}`,
    username: null,
    country: 'IT',
    generation: 0,
    online: true,
    readsReceipts: 'at-once',
    blocked: false,
    oldClient: false,
    optedOut: false,
    load: true,
    createdAt: now(),
  }
  ledger.record({ t: 'customer', customer: person })
  return person
}
