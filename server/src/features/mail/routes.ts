import * as contract from '@centralino/contract/mail.ts'
import type { App } from '../../platform/app.ts'
import type { Mount } from '../../platform/http/mount.ts'
import { listMails } from './list-mails.ts'
import { mailConversation } from './mail-conversation.ts'
import { setMailSettings } from './set-mail-settings.ts'
import { findMailSettings } from './settings-store.ts'
import { mailWay } from './way.ts'

export const mountMail = (mount: Mount, app: App): void => {
  const way = mailWay(app.config)
  const { publicUrl } = app.config
  mount(contract.listMails, ({ session, params }) =>
    app.inTenant(session, (tx) => listMails(tx, session.actor, params.id, way)),
  )
  mount(contract.mailConversation, ({ session, params, body }) =>
    app.inTenant(session, (tx) => mailConversation(tx, session.actor, params.id, body, { way, publicUrl })),
  )
  mount(contract.getMailSettings, ({ session }) => app.inTenant(session, findMailSettings))
  mount(contract.setMailSettings, ({ session, body }) => app.inTenant(session, (tx) => setMailSettings(tx, body)))
}
