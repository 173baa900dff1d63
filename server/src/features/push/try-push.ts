import type { PushOutcome } from '@centralino/contract/push.ts'
import type { App } from '../../platform/app.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Session } from '../../platform/http/session.ts'
import { sessionIdle } from '../sign-in/session-cookie.ts'
import { getMe } from '../users/get-me.ts'
import { ownKeys } from './own-keys.ts'
import { testText } from './push-text.ts'
import { sendToBrowser } from './send-to-browser.ts'
import { deleteSubscription, findOfUser, markTested } from './subscription-store.ts'

/** Between two tests, in milliseconds: a button is no way to have us write to a push service all day. */
const testEvery = 5_000

type Result = { id: string; outcome: PushOutcome; status: number | null }

/** Sends a test to every browser of the user, and says how each push service answered. */
export const tryPush = async (app: App, session: Session): Promise<{ results: Result[] }> => {
  const { browsers, keys, locale } = await app.inTenant(session, async (tx) => {
    const browsers = await findOfUser(tx, session.actor.userId, new Date(tx.now - sessionIdle))
    const last = Math.max(...browsers.map(({ tested_at }) => tested_at?.getTime() ?? 0), 0)
    if (tx.now - last < testEvery) {
      throw new Refusal('too_many_attempts', { retryAfterSeconds: Math.ceil((testEvery - (tx.now - last)) / 1000) })
    }
    await markTested(tx, session.actor.userId)
    return { browsers, keys: await ownKeys(tx, app), locale: (await getMe(tx, session.actor.userId)).locale }
  })
  const results = await Promise.all(
    browsers.map(async ({ id, sealed }): Promise<Result> => {
      const answer = await sendToBrowser(app, app.vault.open(sealed), keys, testText(locale))
      if (answer.outcome === 'gone') await app.inTenant(session, (tx) => deleteSubscription(tx, id))
      return { id, ...answer }
    }),
  )
  return { results }
}
