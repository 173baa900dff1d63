import type { Message } from '@centralino/contract/messages.ts'
import type { Tx } from '../../platform/tx.ts'
import { messageViews } from './store.ts'

/** These messages as the API and the feed show them, by id. */
export const loadMessages = (tx: Tx, ids: readonly string[]): Promise<Map<string, Message>> => messageViews(tx, ids)
