import type { ItemContent } from './delivery-item.ts'
import { itemsAt } from './items-at.ts'
import { type JsonObject, listAt, textAt } from './json-object.ts'
import { readCall, readCallStatus } from './read-call.ts'
import { contactFinder } from './read-contacts.ts'
import { readErrors } from './read-errors.ts'
import { readMessage, senderOf } from './read-message.ts'
import { readPreference, readUserAction } from './read-preference.ts'
import { readStatus } from './read-status.ts'

/**
 * A value of the fields that speak of customers (`messages`, `calls`, `user_preferences`): they share one shape and
 * Meta mixes them (link clicks come as `messages`, call states as `statuses`), so what is there decides, not the field.
 */
export function readConversation(value: JsonObject): ItemContent[] {
  return [
    ...readMessages(value),
    ...readStatuses(value),
    ...readCalls(value),
    ...readPreferences(value),
    ...itemsAt(value, 'user_actions', (raw) => {
      const action = readUserAction(raw)
      return action && { kind: 'user_action', action }
    }),
    // Beside calls the errors are about them.
    ...(listAt(value, 'calls').length > 0 ? [] : (readErrors(value) ?? [])).map(
      (error): ItemContent => ({ kind: 'error', error }),
    ),
  ]
}

export function readMessages(value: JsonObject): ItemContent[] {
  const contactOf = contactFinder(value, 'messages')
  return itemsAt(value, 'messages', (raw) => {
    const contact = contactOf(senderOf(raw))
    const message = readMessage(raw, contact)
    return message && { kind: 'message', message, ...(contact && { contact }) }
  })
}

export function readStatuses(value: JsonObject): ItemContent[] {
  const contactOf = contactFinder(value, 'statuses')
  return itemsAt(value, 'statuses', (raw) => {
    if (isOfCall(raw)) {
      const call = readCallStatus(raw)
      return call && { kind: 'call', call }
    }
    const status = readStatus(raw)
    const contact = status && contactOf({ waId: status.recipientId, userId: status.recipientUserId })
    return status && { kind: 'status', status, ...(contact && { contact }) }
  })
}

function isOfCall(status: JsonObject): boolean {
  return status.type === 'call' || textAt(status, 'id')?.startsWith('wacid.') === true
}

function readCalls(value: JsonObject): ItemContent[] {
  const contactOf = contactFinder(value, 'calls')
  const errors = readErrors(value)
  return itemsAt(value, 'calls', (raw) => {
    const call = readCall(raw, errors)
    if (call === undefined) return undefined
    const ours = call.direction === 'BUSINESS_INITIATED'
    const customer = ours ? { waId: call.to, userId: call.toUserId } : { waId: call.from, userId: call.fromUserId }
    const contact = contactOf(customer)
    return { kind: 'call', call, ...(contact && { contact }) }
  })
}

function readPreferences(value: JsonObject): ItemContent[] {
  const contactOf = contactFinder(value, 'user_preferences')
  return itemsAt(value, 'user_preferences', (raw) => {
    const preference = readPreference(raw)
    const contact = preference && contactOf(preference)
    return preference && { kind: 'preference', preference, ...(contact && { contact }) }
  })
}
