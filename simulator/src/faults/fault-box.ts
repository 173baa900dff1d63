import type { Ledger } from '../book/ledger.ts'
import { createDice } from './dice.ts'
import { calm, type FaultName, type Faults } from './faults.ts'

/** The faults in force and the dice that decide whom they hit. */
export type FaultBox = {
  current(): Faults
  /** `reseed` starts the dice anew: what follows repeats what followed the last time. */
  set(next: Faults, reseed: boolean): void
  /** Everything off and the dice as at the start. */
  reset(): void
  /** Whether a percentage fault hits this time. A fault that is off rolls no dice. */
  hits(name: FaultName): boolean
  /** The strength of a fault that is on, else 0. */
  strength(name: FaultName): number
  /** A number in [min, max) for jitter; the same seed gives the same ones. */
  between(purpose: string, min: number, max: number): number
}

export function createFaultBox(ledger: Ledger): FaultBox {
  let current = ledger.world.faults ?? calm
  let dice = createDice(current.seed)
  return {
    current: () => current,
    set(next, reseed) {
      if (reseed) dice = createDice(next.seed)
      current = next
      ledger.record({ t: 'faults', faults: next })
    },
    reset() {
      current = calm
      dice = createDice(calm.seed)
    },
    hits: (name) => current[name].on && dice(name) * 100 < current[name].value,
    strength: (name) => (current[name].on ? current[name].value : 0),
    between: (purpose, min, max) => min + dice(purpose) * (max - min),
  }
}
