import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { App } from '../../platform/app.ts'
import type { Landed } from '../../platform/blobs/landing.ts'
import { contentKey, thumbnailKey } from './blob-keys.ts'
import type { Kept } from './file-store.ts'
import { drawThumbnail } from './look/make-pictures.ts'
import type { Prepared } from './prepare-upload.ts'

/** What is to be noted of a file; one that was drawn anew is measured anew. */
export const factsOf = async (
  { path, mime, width, height, seconds }: Prepared,
  landed: Landed,
): Promise<Omit<Kept, 'has_thumbnail'>> => {
  const { size, sha256 } = path === landed.path ? landed : await measure(path)
  return { mime, width, height, seconds, size, sha256: sha256.toString('hex') }
}

/** Puts the content, and for what can be seen a small picture of it, where bytes live; tells whether there is one. */
export const keepBytes = async (
  app: App,
  tenantId: number,
  id: string,
  { path, mime }: Pick<Prepared, 'path' | 'mime'>,
): Promise<boolean> => {
  const thumbnail = await drawThumbnail(path, mime)
  await app.blobs.putFile(contentKey(tenantId, id), path)
  if (thumbnail) await app.blobs.put(thumbnailKey(tenantId, id), thumbnail.bytes)
  return thumbnail !== null
}

const measure = async (path: string): Promise<Pick<Landed, 'size' | 'sha256'>> => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return { size: (await stat(path)).size, sha256: hash.digest() }
}
