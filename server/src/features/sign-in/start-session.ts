import type { Locale } from '@centralino/contract/primitives.ts'
import type { Me } from '@centralino/contract/users.ts'
import { STATUS_AFTER_SIGN_IN } from '@centralino/domain/user/status.ts'
import { v7 } from 'uuid'
import { hashToken, randomToken } from '../../platform/crypto.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { changeLocale } from '../users/change-locale.ts'
import { changeStatus } from '../users/change-status.ts'
import { getMe } from '../users/get-me.ts'
import { sessionIdle, sessionLife } from './session-cookie.ts'
import { deleteDeadSessions, insertSession, lockUser } from './store.ts'

/** Signs in a user whose identity is proven: a new session, the language chosen, and Back office until the user says Ready. */
export const startSession = async (
  tx: Tx,
  userId: string,
  { locale, userAgent }: { locale: Locale | undefined; userAgent: string },
): Promise<{ token: string; me: Me }> => {
  const user = await lockUser(tx, userId)
  if (!user?.enabled) throw new Refusal('wrong_credentials')
  const token = randomToken()
  await deleteDeadSessions(tx, userId, new Date(tx.now - sessionIdle))
  await insertSession(tx, {
    id: v7(),
    tokenHash: hashToken(token),
    userId,
    expiresAt: new Date(tx.now + sessionLife),
    userAgent: userAgent.slice(0, 300),
  })
  if (locale) await changeLocale(tx, userId, locale)
  if (user.status === 'offline') await changeStatus(tx, userId, STATUS_AFTER_SIGN_IN)
  return { token, me: await getMe(tx, userId) }
}
