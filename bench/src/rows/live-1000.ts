import { liveRow } from './measure-live.ts'

/** Meta's ceiling for one number. */
export const row = liveRow(1_000, { p50: 25, p99: 250 })
