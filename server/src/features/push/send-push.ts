import type { App } from '../../platform/app.ts'
import type { JobPayloads } from '../../platform/jobs.ts'
import { sessionIdle } from '../sign-in/session-cookie.ts'
import { ownKeys } from './own-keys.ts'
import { pushText } from './push-text.ts'
import { sendToBrowser } from './send-to-browser.ts'
import { deleteSubscription, findPushFacts } from './subscription-store.ts'

/** What is older is no news any more, in milliseconds. */
const newsLasts = 10 * 60_000

class NotReached extends Error {}

/** Tells one browser of one conversation, if that still is for its user. What the push service cannot take now is tried again. */
export const sendPush = async (app: App, job: JobPayloads['push'] & { tenantId: number }): Promise<void> => {
  if (app.clock.now() - job.at > newsLasts) return
  const found = await app.inTenant({ tenantId: job.tenantId }, async (tx) => {
    const facts = await findPushFacts(tx, { ...job, idleSince: new Date(tx.now - sessionIdle) })
    return facts && { facts, keys: await ownKeys(tx, app) }
  })
  if (!found) return
  const text = pushText(found.facts, job.conversationId, job.kind)
  const { outcome, status } = await sendToBrowser(app, app.vault.open(found.facts.sealed), found.keys, text)
  if (outcome === 'gone') {
    await app.inTenant({ tenantId: job.tenantId }, (tx) => deleteSubscription(tx, job.subscriptionId))
  }
  if (outcome === 'refused') app.log.warn({ status }, 'a push service refused what we sent')
  if (outcome === 'unreachable') throw new NotReached(`the push service did not take it (${status ?? 'no answer'})`)
}
