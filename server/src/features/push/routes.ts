import * as contract from '@centralino/contract/push.ts'
import type { App } from '../../platform/app.ts'
import type { Mount } from '../../platform/http/mount.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import { ownKeys } from './own-keys.ts'
import { subscribe, subscriptionView } from './subscribe.ts'
import { deleteSubscription, listSubscriptions } from './subscription-store.ts'
import { tryPush } from './try-push.ts'

export const mountPush = (mount: Mount, app: App): void => {
  mount(contract.getPush, ({ session }) =>
    app.inTenant(session, async (tx) => {
      const { publicKey } = await ownKeys(tx, app)
      const rows = await listSubscriptions(tx, session.actor.userId)
      return { publicKey, items: rows.map((row) => subscriptionView(row, session)) }
    }),
  )
  mount(contract.subscribePush, ({ session, body, request }) =>
    app.inTenant(session, (tx) =>
      subscribe(tx, app, session, { ...body, userAgent: request.headers['user-agent'] ?? '' }),
    ),
  )
  mount(contract.unsubscribePush, ({ session, params }) =>
    app.inTenant(session, async (tx) => {
      if (!(await deleteSubscription(tx, params.id, session.actor.userId))) throw new Refusal('not_found')
      return undefined
    }),
  )
  mount(contract.testPush, ({ session }) => tryPush(app, session))
}
