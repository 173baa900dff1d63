import type { Message, ReadMark } from '@centralino/contract/messages.ts'
import { fileView } from '../media/file-view.ts'

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
  edits: unknown
  revoked_at: Date | null
  revision: number
  file_id: string | null
  file_kind: string | null
  file_state: string | null
  file_reason: string | null
  file_mime: string | null
  file_name: string | null
  file_size: number | null
  file_width: number | null
  file_height: number | null
  file_seconds: number | null
  file_waveform: number[] | null
  file_has_thumbnail: boolean | null
}

const iso = (date: Date | null): string | null => date?.toISOString() ?? null

export const messageView = (row: MessageRow): Message => ({
  id: row.id,
  conversationId: row.conversation_id,
  direction: row.direction as Message['direction'],
  type: row.type,
  text: row.type === 'text' && row.revoked_at === null ? { body: row.body } : null,
  content: row.content as Message['content'],
  preview: row.preview,
  file: row.revoked_at === null ? fileOf(row) : null,
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
  edits: (row.edits as Message['edits'] | null) ?? [],
  deletedAt: iso(row.revoked_at),
  seq: row.seq,
  revision: row.revision,
})

const fileOf = (row: MessageRow): Message['file'] =>
  row.file_id === null
    ? null
    : fileView({
        id: row.file_id,
        kind: row.file_kind ?? 'document',
        state: row.file_state ?? 'lost',
        reason: row.file_reason,
        mime: row.file_mime ?? '',
        name: row.file_name,
        size: row.file_size,
        width: row.file_width,
        height: row.file_height,
        seconds: row.file_seconds,
        waveform: row.file_waveform,
        has_thumbnail: row.file_has_thumbnail ?? false,
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
