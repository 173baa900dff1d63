import type { z } from 'zod'
import { editContent, emptyContent, revokeContent, unsupportedContent } from './amendment.ts'
import { contactsContent } from './contacts.ts'
import { buttonContent, interactiveContent } from './interactive.ts'
import { locationContent } from './location.ts'
import { mediaContent } from './media.ts'
import { orderContent } from './order.ts'
import { reactionContent } from './reaction.ts'
import { systemContent } from './system.ts'
import { textContent } from './text.ts'

/** Every message type we understand, with the schema of the object of that name inside the message. */
export const contentSchemas = {
  text: textContent,
  image: mediaContent,
  video: mediaContent,
  audio: mediaContent,
  document: mediaContent,
  sticker: mediaContent,
  media_placeholder: mediaContent,
  location: locationContent,
  contacts: contactsContent,
  button: buttonContent,
  interactive: interactiveContent,
  reaction: reactionContent,
  order: orderContent,
  system: systemContent,
  edit: editContent,
  revoke: revokeContent,
  unsupported: unsupportedContent,
  request_welcome: emptyContent,
}

type Schemas = typeof contentSchemas
export type KnownKind = keyof Schemas

/** Kind and content of a message; `unknown` when the type is new or its content does not fit. */
export type KindAndContent =
  | { [K in KnownKind]: { kind: K; content: z.infer<Schemas[K]> } }[KnownKind]
  | { kind: 'unknown'; content: unknown }
