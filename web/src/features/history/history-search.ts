import { isId, listAddress } from '../lists/list-address.ts'
import { type Period, periodOf } from '../past/period.ts'

/** What the address of one's history may say. */
export const historySearch = (
  raw: Record<string, unknown>,
): Period & ReturnType<typeof listAddress> & { skillset?: string; reason?: string } => ({
  ...periodOf(raw),
  ...listAddress(raw),
  ...(isId(raw['skillset']) ? { skillset: raw['skillset'] } : {}),
  ...(typeof raw['reason'] === 'string' && raw['reason'] !== '' ? { reason: raw['reason'].slice(0, 500) } : {}),
})
