import { HEADER_TYPES, type HeaderValue } from '@centralino/domain/template/header.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { fileToSend } from '../media/file-to-send.ts'

/** A title as it can go out: its file is the sender's to send, of a type WhatsApp takes there, and is not removed any more. */
export const holdHeader = async (tx: Tx, header: HeaderValue | null): Promise<HeaderValue | null> => {
  if (header === null || header.kind === 'location') return header
  const { id, mime, name } = await fileToSend(tx, header.id, header.kind)
  const bare = mime.split(';')[0] as string
  if (!HEADER_TYPES[header.kind].includes(bare)) throw new Refusal('file_type_not_taken', { mime })
  if (header.kind !== 'document') return { kind: header.kind, id }
  return { kind: 'document', id, filename: header.filename ?? name ?? undefined }
}
