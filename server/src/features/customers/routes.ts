import * as settings from '@centralino/contract/customer-fields.ts'
import * as contract from '@centralino/contract/customers.ts'
import * as history from '@centralino/contract/history.ts'
import type { App } from '../../platform/app.ts'
import type { Mount } from '../../platform/http/mount.ts'
import { changeCustomer } from './change-customer.ts'
import { changeCustomerSettings } from './change-customer-settings.ts'
import { createCustomer } from './create-customer.ts'
import { getCustomer } from './get-customer.ts'
import { getCustomerSettings } from './get-customer-settings.ts'
import { listCustomerFields } from './list-customer-fields.ts'
import { listCustomers } from './list-customers.ts'
import { listCustomerConversations, listCustomerFiles, readPastConversation, readPastMessages } from './look-back.ts'
import { prioritiseCustomer } from './prioritise-customer.ts'
import { setCustomerFields } from './set-customer-fields.ts'

export const mountCustomers = (mount: Mount, app: App): void => {
  mount(contract.listCustomers, ({ session, query }) =>
    app.inTenant(session, (tx) => listCustomers(tx, session.actor, query)),
  )
  mount(contract.createCustomer, ({ session, body }) =>
    app.inTenant(session, (tx) => createCustomer(tx, session.actor, body)),
  )
  mount(contract.getCustomer, ({ session, params }) =>
    app.inTenant(session, (tx) => getCustomer(tx, session.actor, params.id)),
  )
  mount(contract.changeCustomer, ({ session, params, body }) =>
    app.inTenant(session, (tx) => changeCustomer(tx, session.actor, params.id, body)),
  )
  mount(contract.prioritiseCustomer, ({ session, params, body }) =>
    app.inTenant(session, (tx) => prioritiseCustomer(tx, params.id, body.priority)),
  )
  mount(history.listCustomerConversations, ({ session, params, query }) =>
    app.inTenant(session, (tx) => listCustomerConversations(tx, session.actor, params.id, query)),
  )
  mount(history.getPastConversation, ({ session, params }) =>
    app.inTenant(session, (tx) => readPastConversation(tx, session.actor, params)),
  )
  mount(history.listCustomerFiles, ({ session, params, query }) =>
    app.inTenant(session, (tx) => listCustomerFiles(tx, session.actor, params.id, query)),
  )
  mount(history.listPastMessages, ({ session, params, query }) =>
    app.inTenant(session, (tx) => readPastMessages(tx, session.actor, params, query)),
  )
  mount(settings.listCustomerFields, ({ session }) =>
    app.inTenant(session, async (tx) => ({ items: await listCustomerFields(tx) })),
  )
  mount(settings.setCustomerFields, ({ session, body }) =>
    app.inTenant(session, async (tx) => ({ items: await setCustomerFields(tx, body.items) })),
  )
  mount(settings.getCustomerSettings, ({ session }) => app.inTenant(session, getCustomerSettings))
  mount(settings.changeCustomerSettings, ({ session, body }) =>
    app.inTenant(session, (tx) => changeCustomerSettings(tx, body)),
  )
}
