import { parseText } from '@centralino/cloud-api/webhook/parse-body.ts'
import * as contract from '@centralino/contract/deliveries.ts'
import type { App } from '../../platform/app.ts'
import { decodeCursor, pageOf } from '../../platform/http/cursor.ts'
import type { Mount } from '../../platform/http/mount.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import { findDeliveries, findDelivery, requeueDelivery } from './delivery-store.ts'
import { findNotices } from './notice-store.ts'
import { deliveryView, noticeView } from './view.ts'

const noId = '00000000-0000-0000-0000-000000000000'

export const mountDeliveries = (mount: Mount, app: App): void => {
  mount(contract.listDeliveries, ({ session, query }) =>
    app.inTenant(session, async (tx) => {
      const before = query.cursor === undefined ? null : decodeCursor(query.cursor).at
      const rows = await findDeliveries(tx, { state: query.state ?? null, before, limit: query.limit + 1 })
      return pageOf(rows, query.limit, deliveryView, (row) => ({ at: row.id, id: noId }))
    }),
  )
  mount(contract.getDelivery, ({ session, params }) =>
    app.inTenant(session, async (tx) => {
      const row = await findDelivery(tx, Number(params.id))
      if (!row) throw new Refusal('not_found')
      return { ...deliveryView(row), body: parseText(row.body) }
    }),
  )
  mount(contract.replayDelivery, ({ session, params }) =>
    app.inTenant(session, async (tx) => {
      const row = await findDelivery(tx, Number(params.id))
      if (!row) throw new Refusal('not_found')
      await requeueDelivery(tx, row.id)
      tx.wake('intake')
      return deliveryView({ ...row, state: 'stored' })
    }),
  )
  mount(contract.listNotices, ({ session, query }) =>
    app.inTenant(session, async (tx) => {
      const position = query.cursor === undefined ? null : decodeCursor(query.cursor)
      const rows = await findNotices(tx, query.limit + 1, position && { at: new Date(position.at), id: position.id })
      return pageOf(rows, query.limit, noticeView, (row) => ({ at: row.received_at.getTime(), id: row.id }))
    }),
  )
}
