import type { Message, ReadMark } from '@centralino/contract/messages.ts'

/** A message with its author's name and what it answers; instants as Date. */
export type MessageRow = {
  id: string
  seq: number
  conversation_id: string
  direction: string
  type: string
  body: string
  preview: string
  content: unknown
  author_kind: string
  author_id: string | null
  author_name: string | null
  status: string
  error: unknown
  wamid: string | null
  reply_to_wamid: string | null
  reply_id: string | null
  reply_preview: string | null
  reply_direction: string | null
  sent_at: Date
  stored_at: Date
  accepted_at: Date | null
  delivered_at: Date | null
  read_at: Date | null
  played_at: Date | null
  failed_at: Date | null
  revision: number
}

const iso = (date: Date | null): string | null => date?.toISOString() ?? null

export const messageView = (row: MessageRow): Message => ({
  id: row.id,
  conversationId: row.conversation_id,
  direction: row.direction as Message['direction'],
  type: row.type,
  text: row.type === 'text' ? { body: row.body } : null,
  content: row.content as Message['content'],
  preview: row.preview,
  file: null,
  author: { kind: row.author_kind as Message['author']['kind'], id: row.author_id, name: row.author_name ?? '' },
  status: row.status as Message['status'],
  error: row.error as Message['error'],
  replyTo: row.reply_to_wamid
    ? { messageId: row.reply_id, preview: row.reply_preview, direction: row.reply_direction as 'in' | 'out' | null }
    : null,
  wamid: row.wamid,
  sentAt: row.sent_at.toISOString(),
  storedAt: row.stored_at.toISOString(),
  acceptedAt: iso(row.accepted_at),
  deliveredAt: iso(row.delivered_at),
  readAt: iso(row.read_at),
  playedAt: iso(row.played_at),
  failedAt: iso(row.failed_at),
  seq: row.seq,
  revision: row.revision,
})

export type ReadMarkRow = {
  reader_kind: string
  reader_id: string | null
  reader_name: string | null
  up_to_seq: number
  at: Date
}

export const readMarkView = (row: ReadMarkRow): ReadMark => ({
  reader: {
    kind: row.reader_kind as ReadMark['reader']['kind'],
    id: row.reader_id,
    name: row.reader_kind === 'system' ? 'System' : (row.reader_name ?? ''),
  },
  upToSeq: row.up_to_seq,
  at: row.at.toISOString(),
})
