import { listAddress } from '../lists/list-address.ts'
import { periodOf } from '../past/period.ts'

/** What the address of one's history may say. */
export const historySearch = (raw: Record<string, unknown>) => ({ ...periodOf(raw), ...listAddress(raw) })
