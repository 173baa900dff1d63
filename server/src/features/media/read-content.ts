import { buffer } from 'node:stream/consumers'
import type { App } from '../../platform/app.ts'
import { contentKey } from './blob-keys.ts'

/** The whole of a file that may be given out; null when its bytes are not there. */
export const readContent = async (app: App, tenantId: number, id: string): Promise<Buffer | null> => {
  const bytes = await app.blobs.open(contentKey(tenantId, id))
  return bytes && buffer(bytes)
}
