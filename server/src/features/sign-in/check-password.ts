import type { App } from '../../platform/app.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import { isDemoAddress } from '../demo/demo-accounts.ts'
import type { Attempts } from './attempts.ts'
import type { VerifyPassword } from './hash-password.ts'
import { findCredentials } from './store.ts'
import type { takeTurns } from './take-turns.ts'

export type PasswordCheck = { attempts: Attempts; verify: VerifyPassword; inTurn: ReturnType<typeof takeTurns> }

/**
 * Finds whose e-mail and password these are. Unknown address, wrong password and disabled user are refused alike, in words and
 * in time; who fails too often has to wait.
 */
export const checkPassword = (
  app: App,
  { attempts, verify, inTurn }: PasswordCheck,
  given: { email: string; password: string; address: string },
): Promise<{ tenantId: number; userId: string }> =>
  // The count is looked at when the turn comes: of a thousand guesses sent at once only the first few are tried.
  inTurn(async () => {
    const account = given.email.toLowerCase()
    const retryAfterSeconds = attempts.wait(account, given.address)
    if (retryAfterSeconds > 0) throw new Refusal('too_many_attempts', { retryAfterSeconds })
    const found = isKnowable(app, account) ? await findCredentials(app.database.kysely, account) : null
    const matches = await verify(found?.passwordHash ?? null, given.password)
    if (!found || !matches || !found.enabled) {
      attempts.failed(account, given.address)
      throw new Refusal('wrong_credentials')
    }
    attempts.succeeded(account)
    return { tenantId: found.tenantId, userId: found.userId }
  })

/** Demo accounts, whose password everybody knows, exist in demo mode only; PostgreSQL cannot even be asked about NUL. */
const isKnowable = (app: App, account: string): boolean =>
  !account.includes('\0') && (app.config.demo || !isDemoAddress(account))
