import type { Session } from '../../platform/http/session.ts'
import type { Tx } from '../../platform/tx.ts'
import { changeStatus } from '../users/change-status.ts'
import { sessionIdle } from './session-cookie.ts'
import { deleteDeadSessions, deleteSession, hasSession, lockUser } from './store.ts'

/** Signs a user out here; with the last session the user is Offline. Open conversations stay theirs. */
export const endSession = async (tx: Tx, session: Session): Promise<void> => {
  const { userId } = session.actor
  await lockUser(tx, userId)
  await deleteSession(tx, session.id)
  await deleteDeadSessions(tx, userId, new Date(tx.now - sessionIdle))
  tx.endSession(session.id)
  if (!(await hasSession(tx, userId))) await changeStatus(tx, userId, 'offline')
}
