import { contentText } from '../lib/content-text.ts'
import type { createDrafts } from './drafts.ts'
import type { Outgoing, OutgoingQueue } from './outgoing.ts'
import type { Attachment, createTrays } from './trays.ts'
import type { Uploads } from './uploads.ts'

type Parts = {
  outgoing: OutgoingQueue
  drafts: ReturnType<typeof createDrafts>
  trays: ReturnType<typeof createTrays>
  uploads: Uploads
  quote: (conversationId: string, messageId: string) => void
}

/** Brings what was about to be sent back to where it was written: words, files, the quoted message. */
export function takeBackTo({ outgoing, drafts, trays, uploads, quote }: Parts) {
  function putBack(messages: readonly Outgoing[]) {
    const first = messages[0]
    if (!first) return
    const { conversationId, content } = first
    // A note has a draft of its own beside the message's.
    const where = content.type === 'note' ? `note ${conversationId}` : conversationId
    const words = messages.map(wordsOf).filter((text) => text !== '')
    const draft = drafts.of(where)
    drafts.set(where, [...words, ...(draft === '' ? [] : [draft])].join('\n'))
    const files = messages.map(attachmentOf).filter((file) => file !== undefined)
    trays.putBack(conversationId, files)
    for (const file of files) uploads.start(file)
    const quoted = messages.find(({ replyTo }) => replyTo)?.replyTo
    if (quoted) quote(conversationId, quoted)
  }
  return {
    /** Undo, while it is still possible. */
    undo: (batch: string) => putBack(outgoing.takeBack(batch)),
    /** What the server refused is changed and sent again. */
    toDraft(message: Outgoing) {
      outgoing.remove(message.id)
      putBack([message])
    },
    /** What the server refused is not sent at all. */
    drop({ id, file }: Outgoing) {
      outgoing.remove(id)
      if (file) void uploads.forget(file.id)
    },
  }
}

const wordsOf = ({ content, file, held }: Outgoing): string =>
  file && !held?.isFromField
    ? ''
    : content.type === 'text' || content.type === 'interactive' || content.type === 'note' || file
      ? captionOf(content)
      : ''

const captionOf = (content: Outgoing['content']): string =>
  content.type === 'document' ? (content.document.caption ?? '') : contentText(content)

function attachmentOf({ content, file, held }: Outgoing): Attachment | undefined {
  return file && { ...file, caption: held?.isFromField ? '' : captionOf(content) }
}
