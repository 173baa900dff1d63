import * as contract from '@centralino/contract/users.ts'
import type { App } from '../../platform/app.ts'
import type { Mount } from '../../platform/http/mount.ts'
import { chooseLocale } from './choose-locale.ts'
import { chooseStatus } from './choose-status.ts'
import { getMe } from './get-me.ts'

export const mountUsers = (mount: Mount, app: App): void => {
  mount(contract.getMe, ({ session }) => app.inTenant(session, (tx) => getMe(tx, session.actor.userId)))
  mount(contract.setMyStatus, ({ session, body }) =>
    app.inTenant(session, (tx) => chooseStatus(tx, session, body.status)),
  )
  mount(contract.setMyLocale, ({ session, body }) =>
    app.inTenant(session, (tx) => chooseLocale(tx, session.actor.userId, body.locale)),
  )
}
