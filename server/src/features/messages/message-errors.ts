import type { Message } from '@centralino/contract/messages.ts'

export type MessageError = NonNullable<Message['error']>

/** Error codes of ours; WhatsApp's are never negative. */
export const LEFT = -2
export const UNREACHED = -3
export const WITHDRAWN = -4
/** The file of the message is not there any more. */
export const FILE_GONE = -5
