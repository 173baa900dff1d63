/**
 * Working time from `from` (0–1439) to `to` (1–2880), in minutes of the local day as its clock shows them. What goes on after
 * midnight ends beyond 1440 and belongs to the day on which it begins: 22:00–06:00 is 1320–1800.
 */
export type Span = { from: number; to: number }

/** A date (`2026-12-25`) with its own hours instead of its weekday's; none: closed. */
export type Holiday = { date: string; name: string; hours: readonly Span[] }

/** When a number is served. `week` has seven lists, Monday's first; `timeZone` is a name of the IANA list. */
export type Schedule = {
  timeZone: string
  week: readonly (readonly Span[])[]
  holidays: readonly Holiday[]
}

/** Minutes of a day by its clock, whatever happens to the clock on it. */
export const DAY_MINUTES = 1_440
