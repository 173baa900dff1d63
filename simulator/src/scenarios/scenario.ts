import { z } from 'zod'
import { faultsChange } from '../faults/faults.ts'

const clock = z.string().regex(/^\d{1,2}:\d{2}(:\d{2})?$/)

/** A scenario as its file writes it. Minutes after `at` say when each line of a talk comes. */
export const scenarioFile = z.strictObject({
  name: z.strictObject({ en: z.string(), it: z.string() }),
  from: clock,
  to: clock,
  people: z.record(
    z.string().regex(/^[a-z-]+$/),
    z.strictObject({
      name: z.string(),
      phone: z.string().optional(),
      username: z.string().optional(),
      country: z.string().optional(),
    }),
  ),
  talks: z.array(
    z.strictObject({
      who: z.string(),
      at: clock,
      /** Name of the number; absent: the first. */
      to: z.string().optional(),
      lines: z.array(z.tuple([z.number().min(0), z.string().min(1)])).min(1),
    }),
  ),
  /** Troubles of the day. */
  faults: z.array(z.strictObject({ at: clock, set: faultsChange })).default([]),
})
export type ScenarioFile = z.output<typeof scenarioFile>

export type Beat = { at: number } & (
  | { kind: 'message'; who: string; to: string | undefined; text: string }
  | { kind: 'faults'; set: z.infer<typeof faultsChange> }
)

export type Scenario = {
  id: string
  file: ScenarioFile
  /** ms from the beginning of the scenario, in order. */
  beats: Beat[]
  length: number
  /** Messages in each of `barCount` equal parts of the time. */
  bars: number[]
}

const barCount = 32

/** ms since midnight of `9:05` or `9:05:30`. */
export function clockMs(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number)
  return ((hours * 60 + minutes) * 60 + seconds) * 1000
}

/** A scenario ready to play. @throws Error for somebody who speaks but was not introduced, or out of time. */
export function readScenario(id: string, json: unknown): Scenario {
  const file = scenarioFile.parse(json)
  const start = clockMs(file.from)
  const length = clockMs(file.to) - start
  const messages = file.talks.flatMap(({ who, at, to, lines }): Beat[] => {
    if (!(who in file.people)) throw new Error(`${id}: nobody is called ${who}`)
    return lines.map(([minutes, text]) => ({
      kind: 'message',
      at: clockMs(at) - start + minutes * 60_000,
      who,
      to,
      text,
    }))
  })
  const faults = file.faults.map(({ at, set }): Beat => ({ kind: 'faults', at: clockMs(at) - start, set }))
  const beats = [...messages, ...faults].toSorted((a, b) => a.at - b.at)
  const outside = beats.find(({ at }) => at < 0 || at > length)
  if (outside !== undefined) throw new Error(`${id}: something happens outside of ${file.from} to ${file.to}`)
  const bars = Array.from({ length: barCount }, () => 0)
  for (const { at } of messages) {
    const bar = Math.min(barCount - 1, Math.floor((at / length) * barCount))
    bars[bar] = (bars[bar] ?? 0) + 1
  }
  return { id, file, beats, length, bars }
}
