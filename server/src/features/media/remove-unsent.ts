import type { App } from '../../platform/app.ts'
import { contentKey, thumbnailKey } from './blob-keys.ts'
import { deleteRemoved, markRemoved } from './file-store.ts'
import { type FileWork, finishWork } from './work-store.ts'

/** Removes a file that nobody sent. From the first step on nobody can send it any more; the last one takes the work with it. */
export const removeUnsent = async (app: App, work: FileWork): Promise<void> => {
  const tenant = { tenantId: work.tenant_id }
  const unsent = await app.inTenant(tenant, async (tx) => {
    const marked = await markRemoved(tx, work.file_id)
    if (!marked) await finishWork(tx, work)
    return marked
  })
  if (!unsent) return
  await app.blobs.remove([contentKey(work.tenant_id, work.file_id), thumbnailKey(work.tenant_id, work.file_id)])
  await app.inTenant(tenant, (tx) => deleteRemoved(tx, work.file_id))
}
