import { createHash } from 'node:crypto'
import type { Simulator } from '../simulator.ts'
import { newNumericId } from '../webhook/ids.ts'
import type { Media } from '../world/media.ts'

/** A file a customer is about to send, handed to WhatsApp. */
export async function keepFile(
  { media, ledger, now }: Simulator,
  bytes: Buffer,
  mimeType: string,
  filename: string | null,
): Promise<Media> {
  const file: Media = {
    id: newNumericId(),
    numberId: null,
    origin: 'customer',
    mimeType,
    filename,
    sha256: createHash('sha256').update(bytes).digest('base64'),
    size: bytes.length,
    at: now(),
  }
  await media.put(file.id, bytes)
  ledger.record({ t: 'media', media: file })
  return file
}
