import type { PastConversation } from '@centralino/contract/history.ts'
import { excerptOf } from '@centralino/domain/message/find-text.ts'
import type { Tx } from '../../platform/tx.ts'
import { findPast } from './history-store.ts'
import type { ConversationRow } from './store.ts'
import { conversationView } from './view.ts'

/** Conversations as histories show them, in the order given; `terms` say what to point out in them. */
export const showPast = async (
  tx: Tx,
  rows: readonly ConversationRow[],
  terms: readonly string[],
): Promise<PastConversation[]> => {
  const past = await findPast(
    tx,
    rows.map((row) => row.id),
    terms,
  )
  const byId = new Map(past.map((row) => [row.id, row]))
  return rows.map((row) => {
    const more = byId.get(row.id)
    return {
      ...conversationView(row),
      profile: more?.profile ? { path: more.profile.path ?? [], note: more.profile.note ?? '' } : null,
      closedBy: more?.closed_by_id ? { id: more.closed_by_id, name: more.closed_by_name ?? '' } : null,
      messages: more?.messages ?? 0,
      firstReplyAt: more?.first_reply_at?.toISOString() ?? null,
      line: more?.line ?? [],
      found: more?.found_id ? { messageId: more.found_id, excerpt: excerptOf(more.found_text ?? '', terms) } : null,
    }
  })
}

/** One of them. */
export const pastView = async (tx: Tx, row: ConversationRow): Promise<PastConversation> =>
  (await showPast(tx, [row], []))[0] as PastConversation
