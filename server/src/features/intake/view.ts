import type { Delivery, Notice } from '@centralino/contract/deliveries.ts'
import type { DeliveryRow } from './delivery-store.ts'
import type { NoticeRow } from './notice-store.ts'
import { readItems } from './read-items.ts'

/** What a delivery says is read from its body each time: it is looked at rarely and must never be out of step. */
export const deliveryView = (row: DeliveryRow): Delivery => {
  const items = readable(row)
  return {
    id: String(row.id),
    receivedAt: row.received_at.toISOString(),
    state: row.state as Delivery['state'],
    kinds: [...new Set(items.map((item) => item.kind))],
    phoneNumberIds: [...new Set(items.flatMap((item) => item.phoneNumberId ?? []))],
    error: row.error,
    attempts: row.attempts,
    bytes: Buffer.byteLength(row.body),
  }
}

const readable = (row: DeliveryRow) => {
  try {
    return readItems(row)
  } catch {
    return []
  }
}

export const noticeView = (row: NoticeRow): Notice => ({
  id: row.id,
  receivedAt: row.received_at.toISOString(),
  kind: row.kind,
  field: row.field,
  number: row.phone_number_id,
  value: row.value,
})
