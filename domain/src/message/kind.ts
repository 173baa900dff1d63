/** Every kind of message a conversation can show; what WhatsApp invents tomorrow is `unknown` and still shown by name. */
export const messageKinds = [
  'text',
  'image',
  'video',
  'audio',
  'voice',
  'document',
  'sticker',
  'location',
  'contacts',
  'button',
  'interactive',
  'reaction',
  'order',
  'system',
  'template',
  'request_welcome',
  'call',
  'edit',
  'revoke',
  'unsupported',
  'unknown',
] as const

export type MessageKind = (typeof messageKinds)[number]
