import * as contract from '@centralino/contract/desk.ts'
import type { App } from '../../platform/app.ts'
import type { Mount } from '../../platform/http/mount.ts'
import { getDesk } from './get-desk.ts'

export const mountDesk = (mount: Mount, app: App): void => {
  mount(contract.getDesk, ({ session }) =>
    app.inTenant({ ...session, snapshot: true }, (tx) => getDesk(tx, session.actor.userId)),
  )
}
