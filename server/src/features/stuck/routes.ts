import * as contract from '@centralino/contract/stuck.ts'
import type { App } from '../../platform/app.ts'
import type { Mount } from '../../platform/http/mount.ts'
import { listStuck } from './list-stuck.ts'
import { repairConversation } from './repair-conversation.ts'

export const mountStuck = (mount: Mount, app: App): void => {
  mount(contract.listStuck, ({ session }) => app.inTenant({ ...session, snapshot: true }, listStuck))
  mount(contract.repairConversation, ({ session, params }) =>
    app.inTenant(session, (tx) => repairConversation(tx, session.actor, params.id)),
  )
}
