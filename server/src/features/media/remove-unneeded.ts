import type { App } from '../../platform/app.ts'
import type { Tx } from '../../platform/tx.ts'
import { conversationsWithFile } from '../messages/find-file-messages.ts'
import { isOffered } from '../predefined/offered-file.ts'
import { contentKey, thumbnailKey } from './blob-keys.ts'
import { deleteRemoved, lockFile, setState } from './file-store.ts'
import { type FileWork, finishWork } from './work-store.ts'

/**
 * Removes a file that no message carries and no predefined message offers. From the first step on nobody can send it any more; the
 * last one takes the work with it, so what was begun is ended after a crash.
 */
export const removeUnneeded = async (app: App, work: FileWork): Promise<void> => {
  const tenant = { tenantId: work.tenant_id }
  const isUnneeded = await app.inTenant(tenant, async (tx) => {
    if (await isNeeded(tx, work.file_id)) {
      await finishWork(tx, work)
      return false
    }
    await setState(tx, work.file_id, 'lost', 'removed')
    return true
  })
  if (!isUnneeded) return
  await app.blobs.remove([contentKey(work.tenant_id, work.file_id), thumbnailKey(work.tenant_id, work.file_id)])
  await app.inTenant(tenant, (tx) => deleteRemoved(tx, work.file_id))
}

/** Whoever sends or offers a file holds it first: what they did is seen here, or they find it gone. */
const isNeeded = async (tx: Tx, id: string): Promise<boolean> => {
  await lockFile(tx, id)
  return (await conversationsWithFile(tx, id)).length > 0 || (await isOffered(tx, id))
}
