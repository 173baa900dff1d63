import * as contract from '@centralino/contract/templates.ts'
import type { App } from '../../platform/app.ts'
import type { Mount } from '../../platform/http/mount.ts'
import { listTemplates } from './list-templates.ts'
import { permitTemplate } from './permit-template.ts'
import { syncAll } from './request-sync.ts'

export const mountTemplates = (mount: Mount, app: App): void => {
  mount(contract.listTemplates, ({ session, query }) =>
    app.inTenant(session, (tx) => listTemplates(tx, session.actor, query.numberId ?? null)),
  )
  mount(contract.changeTemplate, ({ session, params, body }) =>
    app.inTenant(session, (tx) => permitTemplate(tx, session.actor, params.id, body.agentsMaySend)),
  )
  mount(contract.syncTemplates, ({ session }) => app.inTenant(session, async (tx) => void (await syncAll(tx))))
}
