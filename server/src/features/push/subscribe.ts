import type { PushSubscriptionOfMine } from '@centralino/contract/push.ts'
import { v7 } from 'uuid'
import type { App } from '../../platform/app.ts'
import { hashToken } from '../../platform/crypto.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Session } from '../../platform/http/session.ts'
import { mayBeOutside } from '../../platform/post-outside.ts'
import type { Tx } from '../../platform/tx.ts'
import { isStillSignedIn } from '../sign-in/is-still-signed-in.ts'
import { beginToFollow } from './follower-store.ts'
import type { Address } from './send-to-browser.ts'
import { type SubscriptionRow, saveSubscription } from './subscription-store.ts'

/** This browser takes push from now on, for the user of this session. */
export const subscribe = async (
  tx: Tx,
  { config, vault }: Pick<App, 'config' | 'vault'>,
  session: Session,
  { endpoint, keys, userAgent }: Address & { userAgent: string },
): Promise<PushSubscriptionOfMine> => {
  if (!mayBeOutside(endpoint, config.trustedHosts)) throw new Refusal('push_address_not_allowed')
  if (!(await isStillSignedIn(tx, session))) throw new Refusal('not_signed_in')
  const row = await saveSubscription(tx, {
    id: v7(),
    userId: session.actor.userId,
    sessionId: session.id,
    hash: hashToken(endpoint),
    sealed: vault.seal(JSON.stringify({ endpoint, keys } satisfies Address)),
    userAgent: userAgent.slice(0, 300),
  })
  await beginToFollow(tx)
  tx.wake('push')
  return subscriptionView(row, session)
}

export const subscriptionView = (row: SubscriptionRow, session: Session): PushSubscriptionOfMine => ({
  id: row.id,
  userAgent: row.user_agent,
  createdAt: row.created_at.toISOString(),
  here: row.session_id === session.id,
})
