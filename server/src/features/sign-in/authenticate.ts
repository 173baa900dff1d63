import type { App } from '../../platform/app.ts'
import { hashToken } from '../../platform/crypto.ts'
import type { Authenticate } from '../../platform/http/session.ts'
import { isDemoAddress } from '../demo/demo-accounts.ts'
import { readSessionCookie, sessionIdle } from './session-cookie.ts'
import { findSession, markSeen } from './store.ts'

/** How often the use of a session is written down, in milliseconds. */
const seenEvery = 60_000

/** Finds who sends a request by the session cookie. What the user may do is read afresh each time, so a changed right counts at once. */
export const createAuthenticate =
  (app: App): Authenticate =>
  (request) => {
    const key = readSessionCookie(request, app.config.publicUrl)
    if (!key) return Promise.resolve(null)
    return app.inTenant({ tenantId: key.tenantId, durable: false }, async (tx) => {
      const row = await findSession(tx, hashToken(key.token), new Date(tx.now - sessionIdle))
      if (!row || (!app.config.demo && isDemoAddress(row.email))) return null
      if (tx.now - row.last_seen_at.getTime() >= seenEvery) await markSeen(tx, row.id)
      const actor = { userId: row.user_id, role: row.role, isolated: row.isolated, skillsetIds: row.skillset_ids }
      return { id: row.id, tenantId: tx.tenantId, actor }
    })
  }
