import * as contract from '@centralino/contract/transfers.ts'
import type { App } from '../../platform/app.ts'
import type { Mount } from '../../platform/http/mount.ts'
import { conversationFor } from '../conversations/access.ts'
import { listTargets } from './list-targets.ts'
import { parkConversation } from './park-conversation.ts'
import { summariseWaiting } from './summarise-waiting.ts'
import { takeConversation } from './take-conversation.ts'
import { transferConversation } from './transfer-conversation.ts'
import { unparkConversation } from './unpark-conversation.ts'

export const mountTransfers = (mount: Mount, app: App): void => {
  mount(contract.listTransferTargets, ({ session, params }) =>
    app.inTenant(session, async (tx) => {
      const row = await conversationFor(tx, session.actor, params.id, 'transfer')
      return listTargets(tx, session.actor, row.assignee_id)
    }),
  )
  mount(contract.transferConversation, ({ session, params, body }) =>
    app.inTenant(session, (tx) =>
      body.to.kind === 'wait_queue'
        ? parkConversation(tx, session.actor, params.id, body.to.queue)
        : transferConversation(tx, session.actor, params.id, body.to),
    ),
  )
  mount(contract.unparkConversation, ({ session, params }) =>
    app.inTenant(session, (tx) => unparkConversation(tx, session.actor, params.id)),
  )
  mount(contract.takeConversation, ({ session, params }) =>
    app.inTenant(session, (tx) => takeConversation(tx, session.actor, params.id)),
  )
  mount(contract.getWaitingSummary, ({ session }) =>
    app.inTenant({ ...session, snapshot: true }, (tx) => summariseWaiting(tx, session.actor)),
  )
}
