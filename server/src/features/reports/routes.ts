import * as contract from '@centralino/contract/today.ts'
import type { App } from '../../platform/app.ts'
import type { Mount } from '../../platform/http/mount.ts'
import { getToday } from './get-today.ts'
import { listToday } from './list-today.ts'

export const mountReports = (mount: Mount, app: App): void => {
  mount(contract.getToday, ({ session }) =>
    app.inTenant({ ...session, snapshot: true }, (tx) => getToday(tx, session.actor)),
  )
  mount(contract.listToday, ({ session, query }) =>
    app.inTenant({ ...session, snapshot: true }, (tx) => listToday(tx, session.actor, query)),
  )
}
