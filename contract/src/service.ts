import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { number } from './numbers.ts'
import { paths } from './paths.ts'
import { id, instant } from './primitives.ts'

/** Working time in minutes of the local day; what ends after midnight ends beyond 1440: 22:00–06:00 is 1320–1800. */
export const span = z.strictObject({
  from: z.number().int().min(0).max(1_439),
  to: z.number().int().min(1).max(2_880),
})

const hours = z.array(span).max(24)

/** When a number is served. `week`: seven lists, Monday's first. A holiday has its own hours, or none: closed. */
export const schedule = z.strictObject({
  /** A name of the IANA list, like `Europe/Rome`. */
  timeZone: z.string().max(64),
  week: z.array(hours).length(7),
  holidays: z.array(z.strictObject({ date: z.iso.date(), name: z.string().max(100), hours })).max(400),
})

export const workingTime = z.strictObject({
  /** Null: always open. */
  schedule: schedule.nullable(),
  /** What System answers, once per closing period, to customers who write while the number is closed; null: nothing. */
  closedText: z.string().max(10_000).nullable(),
})
export type WorkingTime = z.infer<typeof workingTime>

/** Whether a number is within its working time, and when that changes; `changesAt` null: never. */
export const numberService = z.object({
  numberId: id,
  open: z.boolean(),
  changesAt: instant.nullable(),
  revision: z.number().int(),
})
export type NumberService = z.infer<typeof numberService>

export const getService = endpoint({
  ...paths.getService,
  summary: 'Whether the numbers are within their working time: each of them, and as a whole',
  tag: 'numbers',
  access: 'signed_in',
  response: z.object({
    /** Mixed: some are open, some closed. */
    status: z.enum(['open', 'mixed', 'closed']),
    numbers: z.array(
      numberService.extend({
        number,
        /** What applies today in the number's time zone; null: always open. */
        today: z.object({ timeZone: z.string(), date: z.iso.date(), hours, holiday: z.string().nullable() }).nullable(),
      }),
    ),
  }),
})

const params = z.strictObject({ id })

export const getWorkingTime = endpoint({
  ...paths.getWorkingTime,
  summary: 'The working time of a number',
  tag: 'numbers',
  access: 'administrator',
  params,
  response: workingTime,
  refusals: ['not_found'],
})

export const setWorkingTime = endpoint({
  ...paths.setWorkingTime,
  summary: 'Set the working time of a number; refusals name the day (1: Monday) or the date they are about',
  tag: 'numbers',
  access: 'administrator',
  params,
  body: workingTime,
  response: workingTime,
  refusals: ['not_found', 'unknown_time_zone', 'times_reversed', 'times_overlap', 'holiday_twice', 'text_too_long'],
})
