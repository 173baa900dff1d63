import type { Message } from '@centralino/contract/messages.ts'
import { v7 } from 'uuid'
import type { Tx } from '../../platform/tx.ts'
import { insertEvent } from './event-store.ts'
import { viewOf } from './store.ts'

type Person = { id: string; name: string }

/** What happened to a conversation, as a line by System in its thread. It is never sent to the customer. */
export type ThreadEvent = {
  event: 'transferred' | 'parked' | 'unparked' | 'taken' | 'missed' | 'left' | 'returned' | 'expired' | 'silent'
  by?: Person
  to?: { kind: 'user' | 'skillset' | 'queue'; id?: string; name: string }
  mode?: 'immediate' | 'exclusive'
}

/** Writes the line; the caller publishes it together with the conversation, which it holds. */
export const noteEvent = async (
  tx: Tx,
  conversation: { id: string; number_id: string },
  content: ThreadEvent,
): Promise<Message> => {
  const id = v7()
  await insertEvent(tx, {
    id,
    conversation,
    content,
    preview: [content.event, content.to?.name].filter(Boolean).join(': '),
  })
  return viewOf(tx, id)
}
