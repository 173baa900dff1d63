import * as contract from '@centralino/contract/routing.ts'
import type { App } from '../../platform/app.ts'
import type { Mount } from '../../platform/http/mount.ts'
import { conversationFor } from '../conversations/access.ts'
import { listDecisions } from './list-decisions.ts'

export const mountDecisions = (mount: Mount, app: App): void => {
  mount(contract.listDecisions, ({ session, params }) =>
    app.inTenant(session, async (tx) => {
      await conversationFor(tx, session.actor, params.id, 'see')
      return { items: await listDecisions(tx, params.id) }
    }),
  )
}
