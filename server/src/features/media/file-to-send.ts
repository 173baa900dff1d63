import { mediaLimits } from '@centralino/cloud-api/limits.ts'
import type { FileKind } from '@centralino/contract/files.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { fileFor } from './access.ts'
import { lockFile, setSent, type WholeFile } from './file-store.ts'

/**
 * A file that whoever acts may send as this kind, held: their own upload, or one in a conversation they may read. It is not removed
 * any more.
 */
export const fileToSend = async (tx: Tx, id: string, kind: FileKind): Promise<WholeFile> => {
  if (!tx.actor) throw new Error('nobody to send a file on behalf of')
  await lockFile(tx, id)
  const file = await fileFor(tx, tx.actor, id).catch((error: unknown): never => {
    throw error instanceof Refusal ? new Refusal('unknown_file') : error
  })
  if (file.state !== 'kept' || file.kind !== kind) throw new Refusal('unknown_file')
  // What came from a customer may be larger than what may go out, or of another type.
  const limit = mediaLimits[kind]
  if ((file.size ?? 0) > limit.bytes) throw new Refusal('file_too_large', { bytes: limit.bytes })
  const bare = file.mime.split(';')[0] as string
  const isTaken = kind === 'document' || (limit.mimeTypes as readonly string[]).includes(bare)
  if (!isTaken) throw new Refusal('file_type_not_taken', { mime: file.mime })
  if (file.sent_at === null) await setSent(tx, id)
  return file
}
