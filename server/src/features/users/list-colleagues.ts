import type { User } from '@centralino/contract/users.ts'
import type { Tx } from '../../platform/tx.ts'
import { findColleagues } from './store.ts'
import { userView } from './view.ts'

/** Everybody of the tenant who may sign in, by name: not even an isolated agent is kept from knowing the colleagues. */
export const listColleagues = async (tx: Tx): Promise<User[]> => (await findColleagues(tx)).map(userView)
