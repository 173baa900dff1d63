import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { Tx } from '../../platform/tx.ts'
import type { Item } from './read-items.ts'

export type NoticeRow = {
  id: string
  received_at: Date
  kind: string
  field: string
  phone_number_id: string | null
  value: unknown
}

/** Keeps what is neither a message nor a status, by name, so that nothing WhatsApp says is lost. The same item twice is kept once. */
export const insertNotices = async (tx: Tx, items: readonly Item[]): Promise<void> => {
  if (items.length === 0) return
  const rows = items.map(({ deliveryId, position, receivedAt, appId: _app, kind, field, phoneNumberId, ...value }) => ({
    id: v7(),
    delivery_id: deliveryId,
    item: position,
    received_at: new Date(receivedAt).toISOString(),
    kind,
    field,
    phone_number_id: phoneNumberId ?? null,
    value,
  }))
  await sql`
    insert into notices (tenant_id, id, delivery_id, item, received_at, kind, field, phone_number_id, value)
    select ${tx.tenantId}, r.id, r.delivery_id, r.item, r.received_at, r.kind, r.field, r.phone_number_id, r.value
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, delivery_id bigint, item int, received_at timestamptz, kind text,
      field text, phone_number_id text, value jsonb)
    on conflict (tenant_id, delivery_id, item) do nothing`.execute(tx.sql)
}

export const findNotices = async (
  tx: Tx,
  limit: number,
  before: { at: Date; id: string } | null,
): Promise<NoticeRow[]> => {
  const position = before ? sql`and (received_at, id) < (${before.at}, ${before.id}::uuid)` : sql``
  const { rows } = await sql<NoticeRow>`
    select id, received_at, kind, field, phone_number_id, value from notices
    where tenant_id = ${tx.tenantId} ${position} order by received_at desc, id desc limit ${limit}`.execute(tx.sql)
  return rows
}
