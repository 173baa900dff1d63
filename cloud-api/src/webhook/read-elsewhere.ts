import type { ItemContent } from './delivery-item.ts'
import { itemsAt } from './items-at.ts'
import { isObject, type JsonObject, objectAt, textAt } from './json-object.ts'
import { contactFinder } from './read-contacts.ts'
import { readMessages, readStatuses } from './read-conversation.ts'
import { readErrors } from './read-errors.ts'
import { addresseeOf, readMessage } from './read-message.ts'
import { readTime } from './read-time.ts'

/** Messages the business sent from the WhatsApp Business app. */
export function readEchoes(value: JsonObject): ItemContent[] {
  const contactOf = contactFinder(value, 'message_echoes')
  return itemsAt(value, 'message_echoes', (raw) => {
    const message = readMessage(raw, undefined)
    const contact = contactOf(addresseeOf(raw))
    return message && { kind: 'echo', message, ...(contact && { contact }) }
  })
}

/** Changes in the address book of the WhatsApp Business app. */
export function readAppContacts(value: JsonObject): ItemContent[] {
  return itemsAt(value, 'state_sync', (raw) => {
    if (!isObject(raw.contact)) return { kind: 'unknown', raw }
    const phoneNumber = textAt(raw.contact, 'phone_number')
    const userId = textAt(raw.contact, 'user_id')
    const username = textAt(raw.contact, 'username')?.replace(/^@/, '')
    const fullName = textAt(raw.contact, 'full_name')
    const firstName = textAt(raw.contact, 'first_name')
    const appContact = {
      action: textAt(raw, 'action') ?? '',
      ...(phoneNumber !== undefined && { phoneNumber }),
      ...(userId !== undefined && { userId }),
      ...(username !== undefined && { username }),
      ...(fullName !== undefined && { fullName }),
      ...(firstName !== undefined && { firstName }),
      timestamp: readTime(objectAt(raw, 'metadata').timestamp),
      raw,
    }
    return { kind: 'app_contact', appContact }
  })
}

/** What happens in a thread that another app owns. */
export function readStandby(value: JsonObject): ItemContent[] {
  const standby = isObject(value.standby) ? value.standby : value
  const seen = [...readMessages(standby), ...readStatuses(standby)].map((item): ItemContent => {
    if (item.kind === 'message') return { ...item, kind: 'standby', of: 'message' }
    return item.kind === 'status' ? { kind: 'standby', of: 'status', status: item.status } : item
  })
  const echoes = itemsAt(standby, 'message_echoes', (raw) => {
    const id = textAt(raw, 'id')
    if (id === undefined) return undefined
    const errors = readErrors(raw)
    const message = isObject(raw.message) ? raw.message : undefined
    const echo = { id, timestamp: readTime(raw.timestamp), ...(message && { message }), ...(errors && { errors }), raw }
    return { kind: 'standby', of: 'echo', echo }
  })
  return [...seen, ...echoes]
}
