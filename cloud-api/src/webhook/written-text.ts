import type { KindAndContent } from './content/kinds.ts'
import { type JsonObject, objectAt, textAt } from './json-object.ts'

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
    case 'edit':
      return message.content.message && editedText(message.content.message)
    default:
      return undefined
  }
}

// The message inside an edit is a whole one again, without an id.
function editedText(message: JsonObject): string | undefined {
  const content = objectAt(message, textAt(message, 'type') ?? '')
  return textAt(content, 'body') ?? textAt(content, 'caption')
}
