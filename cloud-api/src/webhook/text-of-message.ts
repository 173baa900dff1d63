import type { ContactCard } from './content/contacts.ts'
import type { OrderContent } from './content/order.ts'
import type { InboundMessage } from './inbound-message.ts'

/** A message on one line, for previews and search: what it says or shows; '' when there are no words in it. */
export function textOfMessage(message: InboundMessage): string {
  return wordsOf(message)
    .filter((part) => part !== undefined)
    .map((part) => part.replace(/[\s\p{Cc}]+/gu, ' ').trim())
    .filter((part) => part !== '')
    .join(', ')
}

function wordsOf(message: InboundMessage): (string | undefined)[] {
  switch (message.kind) {
    case 'document':
      return [message.content.caption, message.content.filename]
    case 'location':
      return [message.content.name, message.content.address]
    case 'contacts':
      return message.content.map(nameOf)
    case 'reaction':
      return [message.content.emoji]
    case 'order':
      return [message.content.text, ...linesOf(message.content)]
    case 'interactive':
      return [message.text, message.content.list_reply?.description, message.content.nfm_reply?.body]
    default:
      return [message.text]
  }
}

function nameOf({ name, org, phones }: ContactCard): string | undefined {
  const parts = [name?.first_name, name?.last_name].filter(Boolean).join(' ')
  return name?.formatted_name || parts || org?.company || phones?.[0]?.phone
}

function linesOf({ product_items }: OrderContent): string[] {
  return product_items.map(({ quantity, product_retailer_id }) => `${quantity ?? 1} × ${product_retailer_id ?? '?'}`)
}
