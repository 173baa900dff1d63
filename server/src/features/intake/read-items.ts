import { clean } from '@centralino/cloud-api/webhook/clean.ts'
import type { DeliveryItem } from '@centralino/cloud-api/webhook/delivery-item.ts'
import { parseText } from '@centralino/cloud-api/webhook/parse-body.ts'
import { readDelivery } from '@centralino/cloud-api/webhook/read-delivery.ts'
import type { StoredDelivery } from './delivery-store.ts'

/** One thing a delivery says, with where it came from; `position` counts within the delivery. */
export type Item = DeliveryItem & { deliveryId: number; appId: string; receivedAt: number; position: number }

/** Reads everything a stored delivery says, in order, with every string made storable. */
export const readItems = (delivery: StoredDelivery): Item[] =>
  readDelivery(clean(parseText(delivery.body))).map((item, position) => ({
    ...item,
    deliveryId: delivery.id,
    appId: delivery.app_id,
    receivedAt: delivery.received_at.getTime(),
    position,
  }))
