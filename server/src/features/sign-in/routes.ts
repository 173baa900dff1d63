import * as contract from '@centralino/contract/sign-in.ts'
import type { App } from '../../platform/app.ts'
import type { Mount } from '../../platform/http/mount.ts'
import { createAttempts } from './attempts.ts'
import { endSession } from './end-session.ts'
import { createVerifyPassword } from './hash-password.ts'
import { listOptions } from './list-options.ts'
import { clearSessionCookie, setSessionCookie } from './session-cookie.ts'
import { signInUser } from './sign-in-user.ts'
import { takeTurns } from './take-turns.ts'

/** Each check keeps a core busy and takes 19 MiB: two at a time leave room for the work itself. */
const checksAtOnce = 2

export const mountSignIn = (mount: Mount, app: App): void => {
  const check = {
    attempts: createAttempts(app.clock.now),
    verify: createVerifyPassword(),
    inTurn: takeTurns(checksAtOnce),
  }

  mount(contract.signInOptions, async () => listOptions(app.config))

  mount(contract.signIn, async ({ body, session, request, reply }) => {
    const from = { address: request.ip, userAgent: request.headers['user-agent'] ?? '' }
    const { key, me } = await signInUser(app, check, { ...body, locale: body.locale, ...from }, session)
    setSessionCookie(reply, app.config.publicUrl, key)
    return me
  })

  mount(contract.signOut, async ({ session, reply }) => {
    await app.inTenant(session, (tx) => endSession(tx, session))
    clearSessionCookie(reply, app.config.publicUrl)
    return undefined
  })
}
