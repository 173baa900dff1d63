import type { KindAndContent } from './content/kinds.ts'
import type { JsonObject } from './json-object.ts'
import type { WireError } from './read-errors.ts'

/** Somebody named in `contacts` of a delivery: at least one of the two ids is present in real life, neither is sure. */
export interface InboundContact {
  waId?: string
  userId?: string
  parentUserId?: string
  username?: string
  profileName?: string
  identityKeyHash?: string
  raw: JsonObject
}

/** What a message answers or where it was forwarded from; `id` may name a message we never saw. */
export interface MessageContext {
  id?: string
  from?: string
  fromUserId?: string
  forwarded?: boolean
  frequentlyForwarded?: boolean
  referredProduct?: { catalogId?: string; productRetailerId?: string }
}

/** Where a customer came from: a click on an ad or a post, on the first message after it. In Meta's own words. */
export interface Referral {
  source_type?: string
  source_id?: string
  source_url?: string
  headline?: string
  body?: string
  media_type?: string
  image_url?: string
  video_url?: string
  thumbnail_url?: string
  ctwa_clid?: string
  [key: string]: unknown
}

export interface MessageBase {
  /** `wamid.…`, unique for ever. */
  id: string
  /** Unix seconds, null when what came is no moment. */
  timestamp: number | null
  /** WhatsApp id (digits): absent for a customer known by username only. */
  from?: string
  /** Business-scoped user id. */
  fromUserId?: string
  fromParentUserId?: string
  fromUsername?: string
  profileName?: string
  /** Who it went to: only on messages the business sent from elsewhere (echoes, history). */
  to?: string
  toUserId?: string
  groupId?: string
  /** The type as sent, '' if none; `kind` says whether we understood it. */
  type: string
  /** What the customer wrote: body, caption, label of the button or row. */
  text?: string
  context?: MessageContext
  referral?: Referral
  errors?: WireError[]
  raw: JsonObject
}

/** One message of a customer; `content` is typed by `kind` and keeps Meta's own words. */
export type InboundMessage = MessageBase & KindAndContent
