import type { Conversation } from '@centralino/contract/conversations.ts'
import type { Message, ReadMark } from '@centralino/contract/messages.ts'
import type { Tx } from '../../platform/tx.ts'
import { findConversations } from './store.ts'
import { conversationView, subjectOf } from './view.ts'

export type ConversationChange = {
  id: string
  messages?: readonly Message[]
  reads?: readonly ReadMark[]
  /** Who had the conversation until now and has it no more. */
  leftId?: string
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
  const views = new Map<string, Conversation>()
  for (const { id, messages = [], reads = [], leftId } of changes) {
    const row = rows.get(id)
    if (!row) continue
    const conversation = conversationView(row)
    views.set(id, conversation)
    tx.publish(
      { kind: 'conversation', subject: subjectOf(row), ...(leftId ? { leftId } : {}) },
      { type: 'conversation', conversation, messages: [...messages], reads: [...reads] },
    )
  }
  return views
}
