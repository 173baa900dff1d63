import * as personal from '@centralino/contract/personal-settings.ts'
import * as contract from '@centralino/contract/users.ts'
import type { App } from '../../platform/app.ts'
import type { Mount } from '../../platform/http/mount.ts'
import { changeSettings } from './change-settings.ts'
import { chooseLocale } from './choose-locale.ts'
import { chooseStatus } from './choose-status.ts'
import { getMe } from './get-me.ts'
import { getSettings } from './get-settings.ts'

export const mountUsers = (mount: Mount, app: App): void => {
  mount(contract.getMe, ({ session }) => app.inTenant(session, (tx) => getMe(tx, session.actor.userId)))
  mount(contract.setMyStatus, ({ session, body }) =>
    app.inTenant(session, (tx) => chooseStatus(tx, session, body.status)),
  )
  mount(contract.setMyLocale, ({ session, body }) =>
    app.inTenant(session, (tx) => chooseLocale(tx, session.actor.userId, body.locale)),
  )
  mount(personal.getMySettings, ({ session }) => app.inTenant(session, (tx) => getSettings(tx, session.actor.userId)))
  mount(personal.changeMySettings, ({ session, body }) =>
    app.inTenant(session, (tx) => changeSettings(tx, session.actor.userId, body)),
  )
}
