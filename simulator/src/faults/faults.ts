import { z } from 'zod'

const percent = { max: 100 }
const ms = { max: 60_000 }

function fault(value: number, { max }: { max: number }) {
  const strength = z.number().min(0).max(max)
  return {
    state: z.object({ on: z.boolean(), value: strength }).default({ on: false, value }),
    change: z.strictObject({ on: z.boolean(), value: strength }).partial(),
  }
}

/** Every trouble that can be switched on, with the strength it has until somebody sets another. */
const table = {
  /** ms before a webhook leaves. */
  delay: fault(1500, ms),
  /** Percent of webhooks sent once more although they were answered. */
  duplicate: fault(5, percent),
  /** Percent of webhooks that let the next one of their talk go first. */
  reorder: fault(20, percent),
  /** Webhooks joined into one POST. */
  batch: fault(10, { max: 1000 }),
  /** Percent of Graph calls carried out whose caller never hears of it. */
  lostAnswer: fault(2, percent),
  /** ms before a Graph call is answered. */
  lateAnswer: fault(5000, ms),
  /** Percent of Graph calls refused with 130429. */
  tooMany: fault(4, percent),
  /** Percent of Graph calls answered 500 with 131000. */
  serverError: fault(2, percent),
}
export type FaultName = keyof typeof table

type Shapes<Key extends 'state' | 'change'> = { [Name in FaultName]: (typeof table)[Name][Key] }

function shapes<Key extends 'state' | 'change'>(key: Key): Shapes<Key> {
  return Object.fromEntries(Object.entries(table).map(([name, one]) => [name, one[key]])) as Shapes<Key>
}

/** All troubles. The same seed meets the same ones in the same order. */
export const faults = z.strictObject({ seed: z.number().int().default(1), ...shapes('state') })
export type Faults = z.infer<typeof faults>

export const faultsChange = z.strictObject({ seed: z.number().int(), ...shapes('change') }).partial()
export type FaultsChange = z.infer<typeof faultsChange>

export const calm: Faults = faults.parse({})

/** What is not named stays as it is. */
export function changeFaults(now: Faults, change: FaultsChange): Faults {
  const names = Object.keys(change) as (keyof FaultsChange)[]
  const entries = names.map((name) => {
    const wanted = change[name]
    return [name, typeof wanted === 'object' ? { ...(now[name] as object), ...wanted } : wanted]
  })
  return faults.parse({ ...now, ...Object.fromEntries(entries) })
}

/** Everything off, the strengths kept. */
export function allOff(now: Faults): Faults {
  const entries = Object.entries(now).map(([name, value]) => [
    name,
    typeof value === 'object' ? { ...value, on: false } : value,
  ])
  return faults.parse(Object.fromEntries(entries))
}
