import type { Conversation } from '@centralino/contract/conversations.ts'
import type { Tx } from '../../platform/tx.ts'
import { findConversations } from './store.ts'
import { conversationView } from './view.ts'

/** Conversations as they stand now, by id; for those who may see the whole tenant. */
export const showConversations = async (tx: Tx, ids: readonly string[]): Promise<Map<string, Conversation>> =>
  new Map((await findConversations(tx, ids)).map((row) => [row.id, conversationView(row)]))
