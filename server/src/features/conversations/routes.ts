import * as contract from '@centralino/contract/conversations.ts'
import * as history from '@centralino/contract/history.ts'
import type { App } from '../../platform/app.ts'
import type { Mount } from '../../platform/http/mount.ts'
import { conversationFor } from './access.ts'
import { closeConversation } from './close-conversation.ts'
import { listConversations } from './list-conversations.ts'
import { listHistory } from './list-history.ts'
import { openConversation } from './open-conversation.ts'
import { pastView } from './show-past.ts'
import { conversationView } from './view.ts'

export const mountConversations = (mount: Mount, app: App): void => {
  mount(contract.listConversations, ({ session, query }) =>
    app.inTenant(session, (tx) => listConversations(tx, session.actor, query)),
  )
  mount(history.listHistory, ({ session, query }) =>
    app.inTenant(session, (tx) => listHistory(tx, session.actor, query)),
  )
  mount(history.getHistory, ({ session, params }) =>
    app.inTenant(session, async (tx) => pastView(tx, await conversationFor(tx, session.actor, params.id, 'read'))),
  )
  mount(contract.getConversation, ({ session, params }) =>
    app.inTenant(session, async (tx) => conversationView(await conversationFor(tx, session.actor, params.id, 'see'))),
  )
  mount(contract.openConversation, ({ session, params }) =>
    app.inTenant(session, (tx) => openConversation(tx, session.actor, params.id)),
  )
  mount(contract.closeConversation, ({ session, params, body }) =>
    app.inTenant(session, (tx) => closeConversation(tx, session.actor, params.id, body.profile ?? null)),
  )
}
