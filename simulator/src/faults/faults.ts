import { z } from 'zod'

const fault = (value: number, max: number) =>
  z.object({ on: z.boolean(), value: z.number().min(0).max(max) }).default({ on: false, value })

/** Every trouble that can be switched on, each with its strength. */
export const faults = z
  .object({
    /** The same seed meets the same troubles in the same order. */
    seed: z.number().int().default(1),
    /** ms before a webhook leaves. */
    delay: fault(1500, 60_000),
    /** Percent of webhooks sent once more although they were answered. */
    duplicate: fault(5, 100),
    /** Percent of webhooks that let the next one of their talk go first. */
    reorder: fault(20, 100),
    /** Webhooks joined into one POST. */
    batch: fault(10, 1000),
    /** Percent of Graph calls carried out whose caller never hears of it. */
    lostAnswer: fault(2, 100),
    /** ms before a Graph call is answered. */
    lateAnswer: fault(5000, 60_000),
    /** Percent of Graph calls refused with 130429. */
    tooMany: fault(4, 100),
    /** Percent of Graph calls answered 500 with 131000. */
    serverError: fault(2, 100),
  })
  .strict()
export type Faults = z.infer<typeof faults>
export type FaultName = Exclude<keyof Faults, 'seed'>

export const faultsChange = z
  .object({
    seed: z.number().int(),
    delay: z.object({ on: z.boolean(), value: z.number() }).partial(),
    duplicate: z.object({ on: z.boolean(), value: z.number() }).partial(),
    reorder: z.object({ on: z.boolean(), value: z.number() }).partial(),
    batch: z.object({ on: z.boolean(), value: z.number() }).partial(),
    lostAnswer: z.object({ on: z.boolean(), value: z.number() }).partial(),
    lateAnswer: z.object({ on: z.boolean(), value: z.number() }).partial(),
    tooMany: z.object({ on: z.boolean(), value: z.number() }).partial(),
    serverError: z.object({ on: z.boolean(), value: z.number() }).partial(),
  })
  .partial()
  .strict()
export type FaultsChange = z.infer<typeof faultsChange>

export const calm: Faults = faults.parse({})

export function changeFaults(now: Faults, change: FaultsChange): Faults {
  const names = Object.keys(change) as (keyof FaultsChange)[]
  const entries = names.map((name) => {
    const wanted = change[name]
    return [name, typeof wanted === 'object' ? { ...(now[name] as object), ...wanted } : wanted]
  })
  return faults.parse({ ...now, ...Object.fromEntries(entries) })
}

export function allOff(now: Faults): Faults {
  const entries = Object.entries(now).map(([name, value]) => [
    name,
    typeof value === 'object' ? { ...value, on: false } : value,
  ])
  return faults.parse(Object.fromEntries(entries))
}
