import { type MessageKind, messageKinds } from '@centralino/domain/message/kind.ts'

/** What WhatsApp calls a message, as the rules know it. */
export const kindOf = (type: string): MessageKind => messageKinds.find((kind) => kind === type) ?? 'unknown'
