import { choiceAnswers } from '../lib/choice-answers.ts'
import { contentText } from '../lib/content-text.ts'
import type { createDrafts } from './drafts.ts'
import type { Outgoing, OutgoingQueue } from './outgoing.ts'
import type { createPrepared } from './prepared.ts'
import { type Attachment, type createTrays, titleTray } from './trays.ts'
import type { Uploads } from './uploads.ts'

type Parts = {
  outgoing: OutgoingQueue
  drafts: ReturnType<typeof createDrafts>
  trays: ReturnType<typeof createTrays>
  uploads: Uploads
  prepared: ReturnType<typeof createPrepared>
  quote: (conversationId: string, messageId: string) => void
}

/** Brings what was about to be sent back to where it was written: words with their fixed answers, files, the quoted message. */
export function takeBackTo({ outgoing, drafts, trays, uploads, prepared, quote }: Parts) {
  function putBack(messages: readonly Outgoing[]) {
    const first = messages[0]
    if (!first) return
    const { conversationId, content } = first
    // A note has a draft of its own beside the message's.
    const where = content.type === 'note' ? `note ${conversationId}` : conversationId
    const words = messages.map(wordsOf).filter((text) => text !== '')
    const draft = drafts.of(where)
    drafts.set(where, [...words, ...(draft === '' ? [] : [draft])].join('\n'))
    const answers = messages.map(answersOf).find((found) => found !== undefined)
    const now = prepared.all.get()[conversationId]
    // What was chosen meanwhile is newer.
    if (answers && !now?.answers) prepared.set(conversationId, { answers, open: now?.open ?? [] })
    const files = messages.flatMap((message) => attachmentOf(message) ?? [])
    for (const [tray, own] of Map.groupBy(files, ({ tray }) => tray)) {
      const attachments = own.map(({ attachment }) => attachment)
      trays.putBack(tray, attachments)
      for (const file of attachments) uploads.start(file)
    }
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

const answersOf = ({ content }: Outgoing) =>
  content.type === 'interactive' ? choiceAnswers(content.interactive) : undefined

/** A file with the tray it lay in. */
function attachmentOf({ conversationId, content, file, held }: Outgoing): Lying | undefined {
  if (!file) return undefined
  if (content.type === 'template')
    return { tray: titleTray(conversationId, file.kind), attachment: { ...file, caption: '' } }
  return { tray: conversationId, attachment: { ...file, caption: held?.isFromField ? '' : captionOf(content) } }
}

type Lying = { tray: string; attachment: Attachment }
