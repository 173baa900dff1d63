import { type ServiceStatus, serviceStatus } from '@centralino/domain/schedule/service-status.ts'
import type { Conversation } from './conversations.ts'
import type { FeedEvent } from './feed.ts'
import type { Message, ReadMark } from './messages.ts'
import type { NumberService } from './service.ts'
import type { Me, User } from './users.ts'

/** What one user's console holds. `threads` has the conversations whose messages were loaded. */
export type Desk = {
  me: Me
  users: Readonly<Record<string, User>>
  /** By number. */
  service: Readonly<Record<string, NumberService>>
  conversations: Readonly<Record<string, Conversation>>
  threads: Readonly<Record<string, Thread>>
}
/** The loaded newest part of a conversation, oldest message first. */
export type Thread = { messages: readonly Message[]; reads: readonly ReadMark[] }

/** Whether the conversation belongs in this user's Conversations section. */
export const isMine = (conversation: Conversation, me: { id: string }): boolean =>
  conversation.state === 'active' && conversation.assignee?.id === me.id

/** How the numbers are served as a whole. */
export const serviceOf = (desk: Pick<Desk, 'service'>): ServiceStatus => serviceStatus(Object.values(desk.service))

/** How one event changes the desk. Applying an event twice, or one older than what is held, changes nothing. */
export const apply = (desk: Desk, event: FeedEvent): Desk => {
  switch (event.type) {
    case 'conversation':
      return withThread(withConversation(desk, event.conversation), event.conversation.id, event.messages, event.reads)
    case 'conversation_left':
      return {
        ...desk,
        conversations: without(desk.conversations, event.conversationId),
        threads: without(desk.threads, event.conversationId),
      }
    case 'user':
      return withUser(desk, event.user)
    case 'me':
      return event.revision < desk.me.revision
        ? desk
        : { ...desk, me: { ...desk.me, locale: event.locale, maximum: event.maximum, revision: event.revision } }
    case 'settings':
      return event.revision <= desk.me.settingsRevision
        ? desk
        : { ...desk, me: { ...desk.me, settings: event.settings, settingsRevision: event.revision } }
    case 'service':
      return withService(desk, event.service)
    // They change nothing that the desk holds.
    case 'choices':
    case 'mail':
    case 'mentioned':
    case 'templates':
      return desk
  }
}

const withConversation = (desk: Desk, conversation: Conversation): Desk => {
  const held = desk.conversations[conversation.id]
  if (held && held.revision >= conversation.revision) return desk
  if (isMine(conversation, desk.me)) {
    return { ...desk, conversations: { ...desk.conversations, [conversation.id]: conversation } }
  }
  return held ? { ...desk, conversations: without(desk.conversations, conversation.id) } : desk
}

const withThread = (desk: Desk, id: string, messages: readonly Message[], reads: readonly ReadMark[]): Desk => {
  const thread = desk.threads[id]
  if (!thread || messages.length + reads.length === 0) return desk
  const merged = { messages: mergeMessages(thread.messages, messages), reads: mergeReads(thread.reads, reads) }
  return { ...desk, threads: { ...desk.threads, [id]: merged } }
}

const withUser = (desk: Desk, user: User): Desk => {
  const held = desk.users[user.id]
  if (held && held.revision >= user.revision) return desk
  const me = user.id === desk.me.id && user.revision > desk.me.revision ? { ...desk.me, ...user } : desk.me
  return { ...desk, me, users: { ...desk.users, [user.id]: user } }
}

const withService = (desk: Desk, service: NumberService): Desk => {
  const held = desk.service[service.numberId]
  if (held && held.revision >= service.revision) return desk
  return { ...desk, service: { ...desk.service, [service.numberId]: service } }
}

/** Messages in the order of the thread: WhatsApp's time, then arrival. */
export const inOrder = (a: Message, b: Message): number =>
  a.sentAt < b.sentAt ? -1 : a.sentAt > b.sentAt ? 1 : a.seq - b.seq

/** Brings newer versions of messages into a thread, keeping its order. */
export const mergeMessages = (held: readonly Message[], incoming: readonly Message[]): readonly Message[] => {
  const byId = new Map(held.map((message) => [message.id, message]))
  for (const message of incoming) {
    const old = byId.get(message.id)
    if (!old || old.revision < message.revision) byId.set(message.id, message)
  }
  return [...byId.values()].sort(inOrder)
}

const mergeReads = (held: readonly ReadMark[], incoming: readonly ReadMark[]): readonly ReadMark[] => {
  const key = (mark: ReadMark) => `${mark.reader.kind} ${mark.reader.id} ${mark.upToSeq}`
  return [...new Map([...held, ...incoming].map((mark) => [key(mark), mark])).values()].sort((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : a.upToSeq - b.upToSeq,
  )
}

const without = <V>(record: Readonly<Record<string, V>>, key: string): Readonly<Record<string, V>> => {
  const { [key]: _gone, ...rest } = record
  return rest
}
