import type { Tx } from '../../platform/tx.ts'
import { findNumbersByMetaId, type NumberRow } from './store.ts'

export type ManagedNumber = NumberRow

/** The tenant's numbers among these ids of Meta's, by that id. */
export const managedNumbers = async (
  tx: Tx,
  phoneNumberIds: ReadonlySet<string>,
): Promise<Map<string, ManagedNumber>> => {
  const rows = await findNumbersByMetaId(tx, [...phoneNumberIds])
  return new Map(rows.map((row) => [row.phone_number_id, row]))
}
