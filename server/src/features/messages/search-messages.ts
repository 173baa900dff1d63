import type { Answer } from '@centralino/contract/endpoint.ts'
import type { searchMessages as contract } from '@centralino/contract/messages.ts'
import type { Actor } from '@centralino/domain/access/can.ts'
import { textTerms } from '@centralino/domain/message/find-text.ts'
import type { Tx } from '../../platform/tx.ts'
import { conversationFor } from '../conversations/access.ts'
import { findContaining } from './search-store.ts'

/** The messages of a conversation that contain all words of a text, newest first. */
export const searchMessages = async (
  tx: Tx,
  actor: Actor,
  conversationId: string,
  text: string,
): Promise<Answer<typeof contract>> => {
  await conversationFor(tx, actor, conversationId, 'read')
  const terms = textTerms(text)
  if (terms.length === 0) return { count: 0, items: [] }
  const rows = await findContaining(tx, conversationId, terms, 1_000)
  return {
    count: rows[0]?.count ?? 0,
    items: rows.map(({ id, sent_at }) => ({ messageId: id, sentAt: sent_at.toISOString() })),
  }
}
