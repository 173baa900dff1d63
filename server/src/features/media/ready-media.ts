import type { Tx } from '../../platform/tx.ts'
import { insertWork } from './file-store.ts'
import { findMediaId, forgetMediaId } from './work-store.ts'

type Wanted = { fileId: string; numberId: string; anew?: boolean }

/** Longer than a message can wait for its turn. */
const margin = 2 * 24 * 3_600_000

/**
 * WhatsApp's id of a file for a number; null when it has to be brought there first, which is begun after the commit. `anew`: do not
 * trust the id we have.
 */
export const readyMedia = async (tx: Tx, { fileId, numberId, anew = false }: Wanted): Promise<string | null> => {
  const known = anew ? undefined : await findMediaId(tx, fileId, numberId, new Date(tx.now + margin))
  if (known !== undefined) return known
  if (anew) await forgetMediaId(tx, fileId, numberId)
  await insertWork(tx, { kind: 'bring', fileId, numberId, at: tx.now })
  tx.wake('files')
  return null
}
