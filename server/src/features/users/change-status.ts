import { isEligible, type UserStatus } from '@centralino/domain/user/status.ts'
import type { Tx } from '../../platform/tx.ts'
import { updateStatus } from './store.ts'
import { userView } from './view.ts'

/** Gives a user another status; the whole tenant sees it, and whoever became Ready may get conversations. */
export const changeStatus = async (tx: Tx, userId: string, status: UserStatus): Promise<void> => {
  const row = await updateStatus(tx, userId, status)
  if (!row) return
  tx.publish({ kind: 'tenant' }, { type: 'user', user: userView(row) })
  if (isEligible(status)) tx.wake('routing')
}
