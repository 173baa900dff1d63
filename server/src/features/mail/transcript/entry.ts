import type { Message } from '@centralino/contract/messages.ts'
import type { MailWords } from '../words.ts'

/** One thing of a transcript, in words. */
export type Entry = { id: string; day: string; time: string } & (
  | { kind: 'line'; text: string }
  | {
      kind: 'said'
      side: 'in' | 'out'
      name: string
      /** After the name: the time, what it is, how far it came. */
      meta: string
      text: string
      quoted: string | null
      file: EntryFile | null
    }
)

/** What a file is, what of it goes along or where it is; `link` opens it for whoever may see it, null where nothing can be opened. */
export type EntryFile = { text: string; what: string; link: string | null }

export type EntryContext = {
  words: MailWords
  locale: string
  timeZone: string
  customer: string
  /** What the files that go along are called, by their ids. */
  attached: ReadonlyMap<string, string>
  publicUrl: string
}

/** What a message is in a transcript. The text is what was written, as text: nothing in it means anything to whoever shows it. */
export const entryOf = (message: Message, context: EntryContext): Entry => {
  const { words, locale, timeZone, customer } = context
  const at = new Date(message.sentAt)
  const day = at.toLocaleDateString(locale, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  const time = at.toLocaleTimeString(locale, { timeZone, hour: '2-digit', minute: '2-digit' })
  const base = { id: message.id, day: day.charAt(0).toUpperCase() + day.slice(1), time }
  if (message.type === 'event') return { ...base, kind: 'line', text: lineOf(message, words) }
  const { author, direction } = message
  const isDeleted = message.deletedAt !== null
  const meta = [
    time,
    message.type === 'template' ? words.template : null,
    isDeleted ? words.deleted : stateOf(message, words),
  ]
  return {
    ...base,
    kind: 'said',
    side: direction,
    name: direction === 'in' ? customer : author.kind === 'user' ? author.name : words.said,
    meta: meta.filter((part) => part !== null).join(', '),
    text: isDeleted ? '' : textOf(message),
    quoted: message.replyTo?.preview ?? null,
    file: isDeleted ? null : fileOf(message, context),
  }
}

const fileKinds = ['image', 'video', 'audio', 'document', 'sticker'] as const
const isFileKind = (type: string): type is (typeof fileKinds)[number] => fileKinds.some((kind) => kind === type)

const textOf = ({ type, text, content, preview }: Message): string => {
  if (text) return text.body
  const caption = content?.['caption'] ?? (content?.[type] as Record<string, unknown> | undefined)?.['caption']
  if (typeof caption === 'string') return caption
  return isFileKind(type) ? '' : preview
}

const fileOf = ({ type, file, content }: Message, { words, attached, publicUrl }: EntryContext): EntryFile | null => {
  if (!isFileKind(type)) return null
  const given = file?.name ?? content?.['filename']
  const text = typeof given === 'string' && given !== '' ? `${words[type]}: ${given}` : words[type]
  const name = file && attached.get(file.id)
  if (name) return { text, what: words.attachedAs(name), link: null }
  if (!file || file.state === 'lost' || file.state === 'unsafe') return { text, what: words.lost, link: null }
  return { text, what: words.inConsole, link: `${publicUrl}/files/${file.id}` }
}

const stateOf = ({ direction, status }: Message, words: MailWords): string | null => {
  if (direction === 'in') return null
  if (status === 'read' || status === 'played') return words.read
  if (status === 'sent' || status === 'delivered' || status === 'failed') return words[status]
  return words.queued
}

const lineOf = ({ content }: Message, words: MailWords): string => {
  const name = (key: string) => {
    const found = (content?.[key] as { name?: unknown } | undefined)?.name
    return typeof found === 'string' ? found : null
  }
  switch (content?.['event']) {
    case 'transferred':
      return words.transferred(name('by'), name('to') ?? '')
    case 'taken':
      return words.taken(name('by') ?? '')
    case 'closed_by':
      return words.closedBy(name('by') ?? '')
    default:
      return words.closed
  }
}
