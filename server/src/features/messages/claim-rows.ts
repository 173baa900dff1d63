import type { App } from '../../platform/app.ts'
import { lockDue, markSending, nextDue, type OutboxRow, postpone } from './claim-store.ts'
import type { Pacing } from './pacing.ts'

export type Claimed = {
  /** To be said now; committed as being said, so that nobody ever says them twice. */
  rows: OutboxRow[]
  /** There may be more that is due. */
  more: boolean
  /** When something will be due next, in milliseconds. */
  next: number | null
}

/** Claims what is due for as many calls as there is room, of all tenants, as far as WhatsApp's rates allow. */
export const claimRows = async (
  app: App,
  pacing: Pacing,
  { limit, leaseMs }: { limit: number; leaseMs: number },
): Promise<Claimed> =>
  app.database.platform.transaction().execute(async (trx) => {
    const now = app.clock.now()
    const due = await lockDue(trx, new Date(now), pacing.heldNumbers(), limit)
    const rows: OutboxRow[] = []
    const held: { row: OutboxRow; until: number }[] = []
    for (const row of due) {
      const admission = row.kind === 'read' ? { now: true as const } : pacing.admit(row)
      if (admission.now) rows.push({ ...row, attempts: row.attempts + 1 })
      // The rows of a number that has to wait are left alone: there may be very many, and the next claim leaves the number out.
      else if (admission.scope === 'recipient') held.push({ row, until: admission.until })
    }
    await markSending(trx, rows, new Date(now + leaseMs))
    await postpone(trx, held)
    const times = [await nextDue(trx, new Date(now)), pacing.nextRelease()].filter((at) => at !== null)
    const more = due.length === limit || rows.length < due.length
    return { rows, more, next: times.length > 0 ? Math.min(...times) : null }
  })
