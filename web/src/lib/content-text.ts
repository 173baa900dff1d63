import type { Content } from '@centralino/contract/outgoing.ts'

/** What can be read of a message that is not sent yet; empty where only its kind can be named. */
export function contentText(content: Content): string {
  switch (content.type) {
    case 'text':
      return content.text.body
    case 'image':
      return content.image.caption ?? ''
    case 'video':
      return content.video.caption ?? ''
    case 'document':
      return content.document.caption ?? content.document.filename ?? ''
    case 'audio':
    case 'sticker':
      return ''
    case 'location':
      return [content.location.name, content.location.address].filter(Boolean).join(', ')
  }
}
