import type { World } from '../world/world.ts'
import { applyEvent } from './apply-event.ts'
import type { SimulatorEvent } from './event.ts'
import type { Journal } from './journal.ts'

/** The one way to change the world: apply, write down, tell whoever listens. */
export type Ledger = {
  world: World
  record(event: SimulatorEvent): void
  listen(listener: (event: SimulatorEvent) => void): void
  written(): Promise<void>
}

export function createLedger(world: World, journal: Journal): Ledger {
  const listeners: ((event: SimulatorEvent) => void)[] = []
  return {
    world,
    record(event) {
      applyEvent(world, event)
      journal.append(event)
      for (const listener of listeners) listener(event)
    },
    listen: (listener) => listeners.push(listener),
    written: () => journal.written(),
  }
}
