import * as contract from '@centralino/contract/routing.ts'
import type { App } from '../../platform/app.ts'
import type { Mount } from '../../platform/http/mount.ts'
import { changeRoutingSettings } from './change-routing-settings.ts'
import { getRoutingSettings } from './get-routing-settings.ts'
import { listPriorityRules } from './list-priority-rules.ts'
import { setPriorityRules } from './set-priority-rules.ts'

export const mountSettings = (mount: Mount, app: App): void => {
  mount(contract.getRoutingSettings, ({ session }) => app.inTenant(session, getRoutingSettings))
  mount(contract.changeRoutingSettings, ({ session, body }) =>
    app.inTenant(session, (tx) => changeRoutingSettings(tx, body)),
  )
  mount(contract.listPriorityRules, ({ session }) => app.inTenant(session, listPriorityRules))
  mount(contract.setPriorityRules, ({ session, body }) => app.inTenant(session, (tx) => setPriorityRules(tx, body)))
}
