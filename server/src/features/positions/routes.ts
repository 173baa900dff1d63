import * as contract from '@centralino/contract/positions.ts'
import type { App } from '../../platform/app.ts'
import type { Mount } from '../../platform/http/mount.ts'
import { createFindPlaces } from './find-places.ts'
import { changePosition, createPosition, orderPositions, removePosition } from './keep-positions.ts'
import { findPositions } from './store.ts'

export const mountPositions = (mount: Mount, app: App): void => {
  const findPlaces = createFindPlaces(app)
  const tiles = app.config.map.tiles
  mount(contract.listPositions, async ({ session }) => ({
    items: await app.inTenant(session, (tx) => findPositions(tx)),
  }))
  mount(contract.orderPositions, async ({ session, body }) => {
    await app.inTenant(session, (tx) => orderPositions(tx, body.ids))
    return undefined
  })
  mount(contract.createPosition, ({ session, body }) => app.inTenant(session, (tx) => createPosition(tx, body)))
  mount(contract.changePosition, ({ session, params, body }) =>
    app.inTenant(session, (tx) => changePosition(tx, params.id, body)),
  )
  mount(contract.removePosition, async ({ session, params }) => {
    await app.inTenant(session, (tx) => removePosition(tx, params.id))
    return undefined
  })
  mount(contract.findPlaces, async ({ query }) => ({ items: await findPlaces(query.search) }))
  mount(contract.getMap, async () => ({ tiles }))
}
