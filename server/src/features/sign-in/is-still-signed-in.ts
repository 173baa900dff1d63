import type { Session } from '../../platform/http/session.ts'
import type { Tx } from '../../platform/tx.ts'
import { hasSession, lockUser } from './store.ts'

/** Whether the session has not ended since the request was let in; it cannot end before the transaction does. */
export const isStillSignedIn = async (tx: Tx, session: Session): Promise<boolean> => {
  const user = await lockUser(tx, session.actor.userId)
  return user?.enabled === true && (await hasSession(tx, session.actor.userId, session.id))
}
