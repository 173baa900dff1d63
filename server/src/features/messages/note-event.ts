import type { Message } from '@centralino/contract/messages.ts'
import { v7 } from 'uuid'
import type { Tx } from '../../platform/tx.ts'
import { insertEvents, type NewEvent } from './event-store.ts'
import { viewOf } from './store.ts'

type Person = { id: string; name: string }

/** What happened to a conversation, as a line by System in its thread. It is never sent to the customer. */
export type ThreadEvent = {
  event:
    | 'transferred'
    | 'parked'
    | 'unparked'
    | 'taken'
    | 'missed'
    | 'left'
    | 'returned'
    | 'expired'
    | 'silent'
    | 'closed'
    | 'chosen'
    | 'not_chosen'
    | 'repaired'
    | 'closed_by'
    | 'mailed'
    | 'mail_failed'
  by?: Person
  to?: { kind: 'user' | 'skillset' | 'queue'; id?: string; name: string }
  mode?: 'immediate' | 'exclusive'
  /** The reasons it was closed with, from the top down. */
  path?: readonly string[]
  /** The addresses it was sent to by e-mail, and what the mail server said. */
  addresses?: readonly string[]
  reason?: string
}

/** Writes the line; the caller publishes it together with the conversation, which it holds. */
export const noteEvent = async (tx: Tx, conversation: Conversation, content: ThreadEvent): Promise<Message> => {
  const event = newEvent(conversation, content)
  await insertEvents(tx, [event])
  return viewOf(tx, event.id)
}

/** The same in several conversations at once; returns the ids of the lines by conversation. */
export const noteEvents = async (
  tx: Tx,
  lines: readonly { conversation: Conversation; content: ThreadEvent }[],
): Promise<Map<string, string>> => {
  if (lines.length === 0) return new Map()
  const events = lines.map(({ conversation, content }) => newEvent(conversation, content))
  await insertEvents(tx, events)
  return new Map(events.map(({ conversation, id }) => [conversation.id, id]))
}

type Conversation = { id: string; number_id: string }

const newEvent = ({ id, number_id }: Conversation, content: ThreadEvent): NewEvent => ({
  id: v7(),
  conversation: { id, number_id },
  content,
  preview: [content.event, content.to?.name].filter(Boolean).join(': '),
})
