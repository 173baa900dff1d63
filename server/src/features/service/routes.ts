import * as contract from '@centralino/contract/service.ts'
import type { App } from '../../platform/app.ts'
import type { Mount } from '../../platform/http/mount.ts'
import { getService } from './get-service.ts'
import { getWorkingTime } from './get-working-time.ts'
import { setWorkingTime } from './set-working-time.ts'

export const mountService = (mount: Mount, app: App): void => {
  mount(contract.getService, ({ session }) => app.inTenant(session, getService))
  mount(contract.getWorkingTime, ({ session, params }) => app.inTenant(session, (tx) => getWorkingTime(tx, params.id)))
  mount(contract.setWorkingTime, ({ session, params, body }) =>
    app.inTenant(session, (tx) => setWorkingTime(tx, params.id, body)),
  )
}
