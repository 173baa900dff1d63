import type { Tx } from '../../platform/tx.ts'
import { nameFile } from './file-message-store.ts'

/** WhatsApp has a file now, under an id of its own: what waited for it goes out. */
export const releaseWaiting = async (
  tx: Tx,
  named: { fileId: string; numberId: string; mediaId: string },
): Promise<void> => {
  await nameFile(tx, named)
  tx.wake('outbox')
}
