import type { Locale } from '@centralino/contract/primitives.ts'
import type { Me } from '@centralino/contract/users.ts'
import type { App } from '../../platform/app.ts'
import type { Session } from '../../platform/http/session.ts'
import { checkPassword, type PasswordCheck } from './check-password.ts'
import { endSession } from './end-session.ts'
import type { SessionKey } from './session-cookie.ts'
import { startSession } from './start-session.ts'

type Given = { email: string; password: string; locale: Locale | undefined; address: string; userAgent: string }

/** Signs in with e-mail and password. The browser gets a new session; the one it had, whoever's it was, ends. */
export const signInUser = async (
  app: App,
  check: PasswordCheck,
  given: Given,
  replaced: Session | null,
): Promise<{ key: SessionKey; me: Me }> => {
  const { tenantId, userId } = await checkPassword(app, check, given)
  const { token, me } = await app.inTenant({ tenantId }, (tx) => startSession(tx, userId, given))
  // Only now: the same user signing in again stays in the status chosen before.
  if (replaced) await app.inTenant(replaced, (tx) => endSession(tx, replaced))
  return { key: { tenantId, token }, me }
}
