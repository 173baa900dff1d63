import type { Received } from '@centralino/contract/endpoint.ts'
import type { createNote as contract, Message } from '@centralino/contract/messages.ts'
import { type Actor, couldRead } from '@centralino/domain/access/can.ts'
import { previewOf } from '@centralino/domain/message/kind.ts'
import { mentionedIn } from '@centralino/domain/message/mention.ts'
import { checkText, normaliseText } from '@centralino/domain/message/text.ts'
import { v7 } from 'uuid'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { conversationFor, mayRead } from '../conversations/access.ts'
import { publishConversations } from '../conversations/publish-conversations.ts'
import { type NamedActor, readActors } from '../users/read-actors.ts'
import { insertNote } from './note-store.ts'
import { findMessage, viewOf } from './store.ts'

type Body = Received<typeof contract>['body']

/**
 * Writes something in a conversation that only the team reads. It is no message to the customer: it is never the conversation's last
 * one, nothing waits for an answer to it, and it may be written when the 24 hours are over. Who is named in it is told.
 */
export const writeNote = async (tx: Tx, actor: Actor, conversationId: string, said: Body): Promise<Message> => {
  const conversation = await conversationFor(tx, actor, conversationId, 'note')
  const text = normaliseText(said.text)
  const fault = checkText(text)
  if (fault) throw new Refusal(`text_${fault}`)
  const earlier = said.id ? await findMessage(tx, said.id) : undefined
  if (earlier) {
    const same =
      earlier.conversation_id === conversationId &&
      earlier.author_id === actor.userId &&
      earlier.type === 'note' &&
      earlier.body === text
    if (!same) throw new Refusal('duplicate_id')
    return viewOf(tx, earlier.id)
  }
  const named = await whoIsNamed(tx, conversation.skillset_id, text, said.mentions)
  const id = said.id ?? v7()
  const stored = await insertNote(tx, {
    id,
    conversation,
    text,
    preview: previewOf('text', text).text,
    mentions: named.map(({ name, actor: { userId } }) => ({ id: userId, name })),
    authorId: actor.userId,
  })
  if (!stored) throw new Refusal('duplicate_id')
  const note = await viewOf(tx, id)
  const views = await publishConversations(tx, [{ id: conversationId, messages: [note] }])
  const customer = views.get(conversationId)?.customer.name ?? ''
  for (const { actor: other } of named) {
    if (other.userId === actor.userId) continue
    const reads = mayRead(tx, other, conversation)
    tx.publish(
      { kind: 'user', userId: other.userId },
      {
        type: 'mentioned',
        conversationId,
        messageId: id,
        by: { id: actor.userId, name: note.author.name },
        customer: reads ? customer : null,
        text: reads ? note.preview : null,
      },
    )
  }
  return note
}

/** Those among the given who stand in the text; refuses whoever is not there or could never read this conversation. */
const whoIsNamed = async (
  tx: Tx,
  skillsetId: string | null,
  text: string,
  ids: readonly string[],
): Promise<NamedActor[]> => {
  const known = await readActors(tx, ids)
  const unknown = ids.findIndex((id) => {
    const person = known.get(id)
    return !person || !couldRead(person.actor, { skillsetId })
  })
  if (unknown >= 0) throw new Refusal('unknown_user', { field: 'mentions', index: unknown })
  const people = [...known].map(([id, { name }]) => ({ id, name }))
  return mentionedIn(text, people).flatMap((id) => known.get(id) ?? [])
}
