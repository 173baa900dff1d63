import * as contract from '@centralino/contract/predefined.ts'
import type { App } from '../../platform/app.ts'
import type { Mount } from '../../platform/http/mount.ts'
import { changeCategory, createCategory, removeCategory } from './keep-categories.ts'
import { changePredefined, createPredefined, removePredefined } from './keep-messages.ts'
import { listPredefined } from './list-predefined.ts'
import { orderPredefined } from './order-predefined.ts'

export const mountPredefined = (mount: Mount, app: App): void => {
  mount(contract.listPredefined, ({ session }) =>
    app.inTenant({ ...session, snapshot: true }, (tx) => listPredefined(tx, session.actor)),
  )
  mount(contract.orderPredefined, async ({ session, body }) => {
    await app.inTenant(session, (tx) => orderPredefined(tx, body.categories))
    return undefined
  })
  mount(contract.createPredefinedCategory, ({ session, body }) =>
    app.inTenant(session, (tx) => createCategory(tx, body.name)),
  )
  mount(contract.changePredefinedCategory, ({ session, params, body }) =>
    app.inTenant(session, (tx) => changeCategory(tx, params.id, body.name)),
  )
  mount(contract.removePredefinedCategory, async ({ session, params }) => {
    await app.inTenant(session, (tx) => removeCategory(tx, params.id))
    return undefined
  })
  mount(contract.createPredefined, ({ session, body }) => app.inTenant(session, (tx) => createPredefined(tx, body)))
  mount(contract.changePredefined, ({ session, params, body }) =>
    app.inTenant(session, (tx) => changePredefined(tx, params.id, body)),
  )
  mount(contract.removePredefined, async ({ session, params }) => {
    await app.inTenant(session, (tx) => removePredefined(tx, params.id))
    return undefined
  })
}
