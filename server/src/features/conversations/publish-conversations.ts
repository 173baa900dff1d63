import type { Conversation } from '@centralino/contract/conversations.ts'
import type { Message, ReadMark } from '@centralino/contract/messages.ts'
import type { Tx } from '../../platform/tx.ts'
import { loadMessages } from '../messages/load-messages.ts'
import { findConversations } from './store.ts'
import { conversationView, subjectOf } from './view.ts'

export type ConversationChange = {
  id: string
  /** Messages that came or changed and are at hand already. */
  messages?: readonly Message[]
  /** More of them, loaded here where somebody will hear of them. */
  messageIds?: ReadonlySet<string>
  reads?: readonly ReadMark[]
  /** Who had the conversation until now and has it no more. */
  leftId?: string
  /** Whether it was in the waiting list until now. */
  leftWaiting?: boolean
}

/** Publishes conversations as they stand now, with what came or changed in them; returns them by id. */
export const publishConversations = async (
  tx: Tx,
  changes: readonly ConversationChange[],
): Promise<Map<string, Conversation>> => {
  const rows = new Map(
    (
      await findConversations(
        tx,
        changes.map((change) => change.id),
      )
    ).map((row) => [row.id, row]),
  )
  // A conversation nobody has is in nobody's thread: whoever gets it loads its messages then.
  const heard = changes.filter(({ id, leftId }) => leftId ?? rows.get(id)?.assignee_id)
  const loaded = await loadMessages(
    tx,
    heard.flatMap(({ messageIds = [] }) => [...messageIds]),
  )
  const views = new Map<string, Conversation>()
  for (const { id, messageIds = [], reads = [], leftId, leftWaiting, ...change } of changes) {
    const row = rows.get(id)
    if (!row) continue
    const more = [...messageIds].flatMap((messageId) => loaded.get(messageId) ?? [])
    const messages = [...(change.messages ?? []), ...more]
    const conversation = conversationView(row)
    views.set(id, conversation)
    tx.publish(
      {
        kind: 'conversation',
        subject: subjectOf(row),
        ...(leftId ? { leftId } : {}),
        ...(leftWaiting ? { leftWaiting } : {}),
      },
      { type: 'conversation', conversation, messages, reads: [...reads] },
    )
  }
  return views
}
