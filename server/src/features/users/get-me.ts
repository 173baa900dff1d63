import type { Me } from '@centralino/contract/users.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { findMe } from './store.ts'
import { meView } from './view.ts'

/** The signed-in user as the console shows them. */
export const getMe = async (tx: Tx, userId: string): Promise<Me> => {
  const row = await findMe(tx, userId)
  // The user was removed between the question who asks and the answer.
  if (!row) throw new Refusal('not_signed_in')
  return meView(row)
}
