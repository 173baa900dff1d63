import type { Session } from '../../platform/http/session.ts'
import type { Tx } from '../../platform/tx.ts'
import { leaveDesk } from '../presence/leave-desk.ts'
import { holdRouting } from '../routing/hold-routing.ts'
import { sessionIdle } from './session-cookie.ts'
import { deleteDeadSessions, deleteSession, hasSession, lockUser } from './store.ts'

/** Signs a user out here; with the last session the user is Offline, and what was open waits for the return. */
export const endSession = async (tx: Tx, session: Session): Promise<void> => {
  const { userId } = session.actor
  await holdRouting(tx)
  await lockUser(tx, userId)
  await deleteSession(tx, session.id)
  await deleteDeadSessions(tx, userId, new Date(tx.now - sessionIdle))
  tx.endSession(session.id)
  if (!(await hasSession(tx, userId))) await leaveDesk(tx, userId)
}
