import * as contract from '@centralino/contract/messages.ts'
import type { App } from '../../platform/app.ts'
import type { Mount } from '../../platform/http/mount.ts'
import { listMessages } from './list-messages.ts'
import { resolveMessage } from './resolve-message.ts'
import { searchMessages } from './search-messages.ts'
import { sendMessage } from './send-message.ts'
import { writeNote } from './write-note.ts'

export const mountMessages = (mount: Mount, app: App): void => {
  mount(contract.listMessages, ({ session, params, query }) =>
    app.inTenant(session, (tx) => listMessages(tx, session.actor, params.id, query)),
  )
  mount(contract.searchMessages, ({ session, params, query }) =>
    app.inTenant(session, (tx) => searchMessages(tx, session.actor, params.id, query.text)),
  )
  mount(contract.sendMessage, ({ session, params, body }) =>
    app.inTenant(session, (tx) => sendMessage(tx, session.actor, params.id, body)),
  )
  mount(contract.createNote, ({ session, params, body }) =>
    app.inTenant(session, (tx) => writeNote(tx, session.actor, params.id, body)),
  )
  mount(contract.resolveMessage, ({ session, params, body }) =>
    app.inTenant(session, (tx) =>
      resolveMessage(tx, session.actor, params.id, { messageId: params.messageId, action: body.action }),
    ),
  )
}
