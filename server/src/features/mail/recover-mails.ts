import type { App } from '../../platform/app.ts'
import { enqueueJob } from '../../platform/jobs.ts'
import { findForgotten } from './store.ts'

/** Longer than any attempt takes, in milliseconds. */
const forgottenAfter = 5 * 60_000

/** Takes up mails whose process died while it was at them. */
export const recoverMails = async (app: App): Promise<void> => {
  if (!app.mailer) return
  for (const { tenant_id: tenantId, id } of await findForgotten(
    app.database.platform,
    new Date(app.clock.now() - forgottenAfter),
  )) {
    await app.inTenant({ tenantId }, (tx) => enqueueJob(tx, 'send_mail', { mailId: id }, { key: id }))
  }
}
