import type { InboundContact } from './inbound-message.ts'
import { isObject, type JsonObject, listAt, objectAt, textAt } from './json-object.ts'

/** How somebody is called in a message, a status or a call. */
export interface Party {
  waId?: string | undefined
  userId?: string | undefined
}

/**
 * Finds the contact that is a party, among those named in `contacts` of a value: one that shares an id and contradicts
 * none goes before one that shares an id only. Where the value speaks of one party only, a lone contact that contradicts
 * nothing is it.
 */
export function contactFinder(value: JsonObject, list: string): (party: Party) => InboundContact | undefined {
  const contacts = listAt(value, 'contacts').filter(isObject).map(readContact)
  const byId = new Map<string, InboundContact>()
  for (const contact of contacts) {
    for (const key of keysOf(contact)) if (!byId.has(key)) byId.set(key, contact)
  }
  const lone = contacts.length === 1 && listAt(value, list).length === 1 ? contacts[0] : undefined
  return (party) => {
    const sharing = keysOf(party).flatMap((key) => byId.get(key) ?? [])
    const candidates = sharing.length > 0 || lone === undefined ? sharing : [lone]
    return candidates.find((contact) => !contradicts(contact, party)) ?? sharing[0]
  }
}

function keysOf({ waId, userId }: Party): string[] {
  const both = waId !== undefined && userId !== undefined ? [`both ${waId} ${userId}`] : []
  return [...both, ...(waId === undefined ? [] : [`wa ${waId}`]), ...(userId === undefined ? [] : [`user ${userId}`])]
}

function contradicts(contact: Party, { waId, userId }: Party): boolean {
  return differ(contact.waId, waId) || differ(contact.userId, userId)
}

function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b
}

function readContact(raw: JsonObject): InboundContact {
  const profile = objectAt(raw, 'profile')
  const waId = textAt(raw, 'wa_id')
  const userId = textAt(raw, 'user_id')
  const parentUserId = textAt(raw, 'parent_user_id')
  const username = textAt(profile, 'username')?.replace(/^@/, '')
  const profileName = textAt(profile, 'name')
  const identityKeyHash = textAt(raw, 'identity_key_hash')
  return {
    ...(waId !== undefined && { waId }),
    ...(userId !== undefined && { userId }),
    ...(parentUserId !== undefined && { parentUserId }),
    ...(username !== undefined && { username }),
    ...(profileName !== undefined && { profileName }),
    ...(identityKeyHash !== undefined && { identityKeyHash }),
    raw,
  }
}
