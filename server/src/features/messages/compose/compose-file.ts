import { textLimits } from '@centralino/cloud-api/limits.ts'
import type { FileKind } from '@centralino/contract/files.ts'
import { previewOf } from '@centralino/domain/message/kind.ts'
import { normaliseText } from '@centralino/domain/message/text.ts'
import { Refusal } from '../../../platform/http/refusal.ts'
import type { Tx } from '../../../platform/tx.ts'
import { fileToSend } from '../../media/file-to-send.ts'
import type { Draft } from './draft.ts'

type Said = { id: string; caption?: string | undefined; filename?: string | undefined; voice?: boolean | undefined }

/** A picture, a sound, a film, a document or a sticker: the file that was brought before, with a caption. */
export const composeFile = async (tx: Tx, kind: FileKind, said: Said): Promise<Draft> => {
  const caption = normaliseText(said.caption ?? '')
  if (caption.length > textLimits.caption) throw new Refusal('caption_too_long')
  const file = await fileToSend(tx, said.id, kind)
  // WhatsApp draws a voice note only from Opus in Ogg, which an upload was held to.
  if (said.voice && !file.mime.startsWith('audio/ogg')) throw new Refusal('file_type_not_taken', { mime: file.mime })
  const filename = kind === 'document' ? (said.filename ?? file.name) : null
  const body = [caption, filename].filter(Boolean).join(', ')
  const content = {
    id: file.id,
    ...(caption && { caption }),
    ...(filename && { filename }),
    ...(said.voice && { voice: true }),
  }
  const type = kind === 'audio' && said.voice ? 'voice' : kind
  return { type: kind, body, preview: previewOf(type, body).text, content, fileId: file.id, needsWindow: true }
}
