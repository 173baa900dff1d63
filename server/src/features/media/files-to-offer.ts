import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { lockFiles } from './file-store.ts'

/**
 * Files that whoever acts may put beside a predefined message, held: own uploads that were not sent yet, and those that are beside it
 * already. They were looked at and made ready for WhatsApp when they were brought.
 */
export const filesToOffer = async (
  tx: Tx,
  ids: readonly string[],
  offered: readonly string[],
): Promise<readonly string[]> => {
  const unique = [...new Set(ids)]
  const held = new Map((await lockFiles(tx, unique)).map((file) => [file.id, file]))
  for (const id of unique) {
    const file = held.get(id)
    const isOwn = file !== undefined && file.uploader_id === tx.actor?.userId && file.sent_at === null
    if (file?.state !== 'kept' || !(isOwn || offered.includes(id))) throw new Refusal('unknown_file', { id })
  }
  return unique
}
