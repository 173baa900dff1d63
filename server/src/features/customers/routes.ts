import * as contract from '@centralino/contract/customers.ts'
import type { App } from '../../platform/app.ts'
import type { Mount } from '../../platform/http/mount.ts'
import { prioritiseCustomer } from './prioritise-customer.ts'

export const mountCustomers = (mount: Mount, app: App): void => {
  mount(contract.prioritiseCustomer, ({ session, params, body }) =>
    app.inTenant(session, (tx) => prioritiseCustomer(tx, params.id, body.priority)),
  )
}
