import type { KindAndContent } from './content/kinds.ts'

/** What the customer wrote or chose, in their own words; undefined for kinds without any. */
export function writtenText(message: KindAndContent): string | undefined {
  switch (message.kind) {
    case 'text':
    case 'system':
      return message.content.body
    case 'image':
    case 'video':
    case 'document':
      return message.content.caption
    case 'button':
    case 'order':
      return message.content.text
    case 'interactive':
      return message.content.button_reply?.title ?? message.content.list_reply?.title
    default:
      return undefined
  }
}
