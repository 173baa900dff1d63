import { liveRow } from './measure-live.ts'

export const row = liveRow(200, { p50: 15, p99: 100 })
