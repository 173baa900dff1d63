import type { Me } from '@centralino/contract/users.ts'
import type { ChoosableStatus } from '@centralino/domain/user/status.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Session } from '../../platform/http/session.ts'
import type { Tx } from '../../platform/tx.ts'
import { isStillSignedIn } from '../sign-in/is-still-signed-in.ts'
import { changeStatus } from './change-status.ts'
import { getMe } from './get-me.ts'

/** A user chooses Ready, Back office or Break. Who signed out meanwhile must not be left Ready with nobody at the desk. */
export const chooseStatus = async (tx: Tx, session: Session, status: ChoosableStatus): Promise<Me> => {
  const { userId } = session.actor
  if (!(await isStillSignedIn(tx, session))) throw new Refusal('not_signed_in')
  await changeStatus(tx, userId, status)
  return getMe(tx, userId)
}
