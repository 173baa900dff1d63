import type { DeliveryItem, ItemContent, ItemOrigin } from './delivery-item.ts'
import { isObject, type JsonObject, listAt, objectAt, textAt } from './json-object.ts'
import { readChange } from './read-change.ts'
import { readTime } from './read-time.ts'

/**
 * Everything one webhook POST tells, flat and in the order sent. Never throws: what is not understood comes out as
 * `unknown` or `malformed` with what was sent, and costs nothing of what stands beside it.
 */
export function readDelivery(body: unknown): DeliveryItem[] {
  const nowhere: ItemOrigin = { wabaId: '', field: '' }
  if (!isObject(body) || !hasList(body, 'entry')) return [malformed(nowhere, body)]
  return listAt(body, 'entry').flatMap((entry) => {
    if (!isObject(entry)) return [malformed(nowhere, entry)]
    const origin = entryOrigin(entry)
    if (!hasList(entry, 'changes')) return [malformed(origin, entry)]
    return listAt(entry, 'changes').flatMap((change) => readItems(change, origin))
  })
}

// A lone object counts as a list of one.
function hasList(owner: JsonObject, key: string): boolean {
  return Array.isArray(owner[key]) || isObject(owner[key])
}

function readItems(change: unknown, entry: ItemOrigin): DeliveryItem[] {
  if (!isObject(change)) return [malformed(entry, change)]
  const { value } = change
  if (!isObject(value)) return [{ ...entry, field: textAt(change, 'field') ?? '', kind: 'unknown', raw: change }]
  // Samples of some account events have the field inside the value.
  const field = textAt(change, 'field') ?? textAt(value, 'field') ?? ''
  const origin = { ...entry, field, ...numberOf(value) }
  return readChange(field, value).map((content: ItemContent) => ({ ...origin, ...content }))
}

function malformed(origin: ItemOrigin, raw: unknown): DeliveryItem {
  return { ...origin, kind: 'malformed', raw }
}

function entryOrigin(entry: JsonObject): ItemOrigin {
  const time = readTime(entry.time)
  return { wabaId: textAt(entry, 'id') ?? '', field: '', ...(time !== null && { entryTime: time }) }
}

function numberOf(value: JsonObject): Partial<ItemOrigin> {
  const sources = [objectAt(value, 'metadata'), objectAt(value, 'recipient'), objectAt(value, 'phone_number_settings')]
  const standby = objectAt(objectAt(value, 'standby'), 'metadata')
  const phoneNumberId = firstText([...sources, standby], 'phone_number_id')
  const displayPhoneNumber = firstText([...sources, standby, value], 'display_phone_number')
  return {
    ...(phoneNumberId !== undefined && { phoneNumberId }),
    ...(displayPhoneNumber !== undefined && { displayPhoneNumber }),
  }
}

function firstText(sources: JsonObject[], key: string): string | undefined {
  return sources.map((source) => textAt(source, key)).find((text) => text !== undefined)
}
