import type { z } from 'zod'
import type { ItemContent } from './delivery-item.ts'
import { accountEvents, accountSchemas } from './fields/account.ts'
import { groupEvent } from './fields/group.ts'
import { flowEvent, handoverEvent, securityEvent } from './fields/other.ts'
import { phoneSchemas } from './fields/phone.ts'
import { templateSchemas } from './fields/template.ts'
import { itemsAt } from './items-at.ts'
import type { JsonObject } from './json-object.ts'
import { readConversation } from './read-conversation.ts'
import { readAppContacts, readEchoes, readStandby } from './read-elsewhere.ts'
import { readErrors } from './read-errors.ts'
import { readHistory } from './read-history.ts'

/** The items of one change; none understood makes one `unknown` of the whole value. */
export function readChange(field: string, value: JsonObject): ItemContent[] {
  const candidates = field === '' ? withoutField(value) : (readers.get(field) ?? [])
  for (const read of candidates) {
    const items = read(value)
    if (items.length > 0) return items
  }
  return [{ kind: 'unknown', raw: value }]
}

type Reader = (value: JsonObject) => ItemContent[]

const template = (change: keyof typeof templateSchemas) =>
  reader(templateSchemas[change], (update) => ({ kind: 'template', change, update }) as ItemContent)
const phone = (change: keyof typeof phoneSchemas) =>
  reader(phoneSchemas[change], (update) => ({ kind: 'phone', change, update }) as ItemContent)
const account = (change: keyof typeof accountSchemas) =>
  reader(accountSchemas[change], (update) => ({ kind: 'account', change, update }) as ItemContent)

// Several readers: the first that understands the value.
const readers = new Map<string, Reader[]>([
  ['messages', [readConversation]],
  ['calls', [readConversation]],
  ['user_preferences', [readConversation]],
  ['message_echoes', [readEchoes]],
  ['smb_message_echoes', [readEchoes]],
  ['smb_app_state_sync', [readAppContacts]],
  ['history', [readHistory]],
  ['standby', [readStandby]],
  ['messaging_handovers', [reader(handoverEvent, (handover) => ({ kind: 'handover', handover }))]],
  // Meta's own sample of a quality update carries the field name of a status update.
  ['message_template_status_update', [template('status'), template('quality')]],
  ['message_template_quality_update', [template('quality')]],
  ['message_template_components_update', [template('components')]],
  ['template_category_update', [template('category')]],
  ['phone_number_name_update', [phone('name')]],
  ['phone_number_quality_update', [phone('quality')]],
  ['business_username_updates', [phone('username')]],
  ['account_update', [account('update')]],
  ['account_review_update', [account('review')]],
  ['account_alerts', [account('alert')]],
  ['account_settings_update', [account('settings')]],
  ['business_capability_update', [account('capability')]],
  ['security', [reader(securityEvent, (security) => ({ kind: 'security', security }))]],
  ['flows', [reader(flowEvent, (flow) => ({ kind: 'flow', flow }))]],
  ['group_lifecycle_update', [readGroups]],
  ['group_participants_update', [readGroups]],
  ['group_settings_update', [readGroups]],
  ['group_status_update', [readGroups]],
])

// Some samples name no field at all: then only what cannot be mistaken is read.
function withoutField(value: JsonObject): Reader[] {
  const byShape = [readConversation, readEchoes, readAppContacts, readHistory]
  const isAccount = typeof value.event === 'string' && accountEvents.has(value.event)
  return isAccount ? [account('update')] : [...byShape, template('status'), template('quality')]
}

function reader<T extends z.ZodType>(schema: T, item: (update: z.infer<T>) => ItemContent): Reader {
  return (value) => {
    const read = schema.safeParse(value)
    return read.success ? [item(read.data)] : []
  }
}

function readGroups(value: JsonObject): ItemContent[] {
  return itemsAt(value, 'groups', (raw) => {
    const read = groupEvent.safeParse(raw)
    const errors = readErrors(raw)
    return read.success ? { kind: 'group', group: read.data, ...(errors && { errors }) } : { kind: 'unknown', raw }
  })
}
