import type { Locale } from '@centralino/contract/primitives.ts'
import type { Me } from '@centralino/contract/users.ts'
import { v7 } from 'uuid'
import { hashToken, randomToken } from '../../platform/crypto.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { returnToDesk } from '../presence/return-to-desk.ts'
import { holdRouting } from '../routing/hold-routing.ts'
import { changeLocale } from '../users/change-locale.ts'
import { getMe } from '../users/get-me.ts'
import { sessionIdle, sessionLife } from './session-cookie.ts'
import { deleteDeadSessions, insertSession, lockUser } from './store.ts'

/** Signs in a user whose identity is proven: a new session, the language chosen, and Back office until the user says Ready. */
export const startSession = async (
  tx: Tx,
  userId: string,
  { locale, userAgent }: { locale: Locale | undefined; userAgent: string },
): Promise<{ token: string; me: Me }> => {
  await holdRouting(tx)
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
  if (user.status === 'offline') await returnToDesk(tx, userId)
  return { token, me: await getMe(tx, userId) }
}
