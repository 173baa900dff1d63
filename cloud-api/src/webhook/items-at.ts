import type { ItemContent } from './delivery-item.ts'
import { isObject, type JsonObject, listAt } from './json-object.ts'

/** One item for each element under a key; what is no object, or cannot be read at all, becomes `malformed`. */
export function itemsAt(
  value: JsonObject,
  key: string,
  read: (raw: JsonObject) => ItemContent | undefined,
): ItemContent[] {
  return listAt(value, key).map((raw) => (isObject(raw) ? read(raw) : undefined) ?? { kind: 'malformed', raw })
}
