import type { StoredDecision } from '@centralino/domain/routing/replay.ts'
import type { Database } from '../../platform/database.ts'
import { runTx } from '../../platform/tx.ts'
import { findStoredDecisions, type StoredDecisionRow } from './decision-store.ts'

const pageSize = 200

/** Hands over every stored decision of every tenant, oldest first, a page at a time. */
export const eachDecision = async (
  { kysely, platform }: Database,
  now: () => number,
  visit: (tenantId: number, id: string, decision: StoredDecision) => void,
): Promise<void> => {
  const room = { kysely, now, self: 'replay', onCommit: () => undefined }
  const tenants = await platform.selectFrom('tenants').select('id').orderBy('id').execute()
  for (const { id: tenantId } of tenants) {
    let after: { at: Date; id: string } | null = null
    for (;;) {
      const position = after
      const rows: StoredDecisionRow[] = await runTx(room, { tenantId }, (tx) =>
        findStoredDecisions(tx, pageSize, position),
      )
      for (const row of rows) visit(tenantId, row.id, { ...row, at: row.at.getTime() })
      const last = rows.at(-1)
      if (!last || rows.length < pageSize) break
      after = { at: last.at, id: last.id }
    }
  }
}
