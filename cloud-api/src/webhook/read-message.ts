import { contentSchemas, type KindAndContent, type KnownKind } from './content/kinds.ts'
import type { InboundContact, InboundMessage, MessageBase, MessageContext, Referral } from './inbound-message.ts'
import { isObject, type JsonObject, textAt } from './json-object.ts'
import type { Party } from './read-contacts.ts'
import { readErrors } from './read-errors.ts'
import { readTime } from './read-time.ts'
import { writtenText } from './written-text.ts'

/**
 * One message, undefined only when it has no id: without one it can be neither told from its own repetition nor
 * answered. Whatever else is odd makes it `kind: 'unknown'`. `sender` fills in what the message does not say.
 */
export function readMessage(raw: JsonObject, sender: InboundContact | undefined): InboundMessage | undefined {
  const id = textAt(raw, 'id')
  if (id === undefined) return undefined
  const message: InboundMessage = { ...readBase(raw, id, sender), ...readContent(raw) }
  const text = writtenText(message)
  if (text !== undefined) message.text = text
  return message
}

/** The party a message is from, for finding its contact. */
export function senderOf(raw: JsonObject): Party {
  return { waId: textAt(raw, 'from'), userId: textAt(raw, 'from_user_id') }
}

/** The party an echoed message went to. */
export function addresseeOf(raw: JsonObject): Party {
  return { waId: textAt(raw, 'to'), userId: textAt(raw, 'to_user_id') }
}

function readBase(raw: JsonObject, id: string, contact: InboundContact | undefined): MessageBase {
  const from = textAt(raw, 'from') ?? contact?.waId
  const fromUserId = textAt(raw, 'from_user_id') ?? contact?.userId
  const fromParentUserId = textAt(raw, 'from_parent_user_id') ?? contact?.parentUserId
  const to = textAt(raw, 'to')
  const toUserId = textAt(raw, 'to_user_id')
  const groupId = textAt(raw, 'group_id')
  const context = readContext(raw)
  const errors = readErrors(raw)
  return {
    id,
    timestamp: readTime(raw.timestamp),
    ...(from !== undefined && { from }),
    ...(fromUserId !== undefined && { fromUserId }),
    ...(fromParentUserId !== undefined && { fromParentUserId }),
    ...(contact?.username !== undefined && { fromUsername: contact.username }),
    ...(contact?.profileName !== undefined && { profileName: contact.profileName }),
    ...(to !== undefined && { to }),
    ...(toUserId !== undefined && { toUserId }),
    ...(groupId !== undefined && { groupId }),
    type: textAt(raw, 'type') ?? '',
    ...(context && { context }),
    ...(isObject(raw.referral) && { referral: readReferral(raw.referral) }),
    ...(errors && { errors }),
    raw,
  }
}

function readContent(raw: JsonObject): KindAndContent {
  const type = textAt(raw, 'type') ?? ''
  const sent = Object.hasOwn(raw, type) ? raw[type] : undefined
  if (!isKnown(type)) return { kind: 'unknown', content: sent }
  // Absent counts as empty: media WhatsApp could not take come with errors and without an object.
  const read = contentSchemas[type].safeParse(sent ?? {})
  return read.success ? ({ kind: type, content: read.data } as KindAndContent) : { kind: 'unknown', content: sent }
}

function isKnown(type: string): type is KnownKind {
  return Object.hasOwn(contentSchemas, type)
}

function readContext(message: JsonObject): MessageContext | undefined {
  if (!isObject(message.context)) return undefined
  const raw = message.context
  const id = textAt(raw, 'id')
  const from = textAt(raw, 'from')
  const fromUserId = textAt(raw, 'from_user_id')
  const product = isObject(raw.referred_product) ? raw.referred_product : undefined
  const catalogId = product && textAt(product, 'catalog_id')
  const productRetailerId = product && textAt(product, 'product_retailer_id')
  return {
    ...(id !== undefined && { id }),
    ...(from !== undefined && { from }),
    ...(fromUserId !== undefined && { fromUserId }),
    ...(raw.forwarded === true && { forwarded: true }),
    ...(raw.frequently_forwarded === true && { frequentlyForwarded: true }),
    ...(product && {
      referredProduct: {
        ...(catalogId !== undefined && { catalogId }),
        ...(productRetailerId !== undefined && { productRetailerId }),
      },
    }),
  }
}

const referralTexts = [
  'source_type',
  'source_id',
  'source_url',
  'headline',
  'body',
  'media_type',
  'image_url',
  'video_url',
  'thumbnail_url',
  'ctwa_clid',
] as const

function readReferral(raw: JsonObject): Referral {
  const known = referralTexts.map((key) => [key, textAt(raw, key)] as const).filter(([, text]) => text !== undefined)
  const others = Object.entries(raw).filter(([key]) => !(referralTexts as readonly string[]).includes(key))
  return Object.fromEntries([...others, ...known])
}
