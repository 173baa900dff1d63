import type { Tx } from '../../platform/tx.ts'
import { lockUser } from './store.ts'

/** Keeps others from signing this user in or out until the transaction ends; null when there is none. */
export const holdUser = (tx: Tx, userId: string): Promise<{ enabled: boolean; status: string } | null> =>
  lockUser(tx, userId)
