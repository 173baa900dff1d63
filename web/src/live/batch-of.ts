import { longestCaption } from '@centralino/contract/media-limits.ts'
import type { Content } from '@centralino/contract/outgoing.ts'
import type { LocalFile } from '../lib/local-file.ts'
import { spokenText } from '../lib/spoken.ts'
import type { Attachment } from './trays.ts'

export type Piece = { content: Content; file?: LocalFile; isFromField?: true }

/**
 * What one press of Send sends: the files in their order, then the text. A text that fits goes under a file that
 * is alone and has no words of its own.
 */
export function batchOf(text: string, files: readonly Attachment[]): readonly Piece[] {
  const [only, ...others] = files
  if (only && others.length === 0 && mayTake(only, text)) {
    const { content, file } = pieceOf({ ...only, caption: text })
    return [{ content, ...(file ? { file } : {}), isFromField: true }]
  }
  const pieces = files.map(pieceOf)
  return text === '' ? pieces : [...pieces, { content: spokenText(text) }]
}

const mayTake = ({ kind, caption }: Attachment, text: string) =>
  takesCaption(kind) && caption.trim() === '' && text !== '' && text.length <= longestCaption

/** WhatsApp shows no words under sounds and stickers. */
export const takesCaption = (kind: LocalFile['kind']): boolean => kind !== 'audio' && kind !== 'sticker'

function pieceOf({ caption: written, fault: _, isPreparing: __, ...file }: Attachment): Piece {
  return { content: fileContent(file, written.trim()), file }
}

/** A message that sends a file whose id on the server is not known yet. */
export function fileContent(file: LocalFile, words: string): Content {
  const caption = words === '' ? {} : { caption: words }
  switch (file.kind) {
    case 'image':
      return { type: 'image', image: { id: '', ...caption } }
    case 'video':
      return { type: 'video', video: { id: '', ...caption } }
    case 'audio':
      return { type: 'audio', audio: { id: '', ...(file.voice ? { voice: true } : {}) } }
    case 'sticker':
      return { type: 'sticker', sticker: { id: '' } }
    case 'document':
      return { type: 'document', document: { id: '', filename: file.name, ...caption } }
  }
}
