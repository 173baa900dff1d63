import type { Conversation } from '@centralino/contract/conversations.ts'
import type { Tx } from '../../platform/tx.ts'
import { findMine } from './store.ts'
import { conversationView } from './view.ts'

/** Far above what anybody can manage at once. */
const all = 1_000

/** Every conversation the user manages now, in the order of their places. */
export const listMine = async (tx: Tx, userId: string): Promise<Conversation[]> =>
  (await findMine(tx, userId, all, -1)).map(conversationView)
