import { Refused } from '@centralino/contract/client.ts'
import type { RefusalCode } from '@centralino/contract/errors.ts'
import type { Message } from '@centralino/contract/messages.ts'
import type { Content } from '@centralino/contract/outgoing.ts'
import { v7 } from 'uuid'
import type { LocalFile } from '../lib/local-file.ts'
import { observable } from '../lib/observable.ts'
import type { Store } from '../lib/storage.ts'
import { backOff } from './back-off.ts'

/** A note to the team, on its way like a message. */
export type NoteContent = { type: 'note'; note: { text: string; mentions: readonly string[] } }

/** What somebody has said: to the customer, or to the team. */
export type Said = Content | NoteContent

/** A message on its way to the server; its id is the one that it keeps. */
export type Outgoing = {
  id: string
  conversationId: string
  content: Said
  replyTo?: string
  at: number
  /** It is brought to the server first; the content gets its id then. */
  file?: LocalFile
  /** It can be taken back for a while. */
  held?: Held
  /** Why the server refused it; absent: it waits or is being sent. */
  refused?: RefusalCode
}

/** Until when (ms) a message waits, and the id of what was sent with the same press of Send. */
export type Held = {
  until: number
  batch: string
  /** Its caption was written in the field, not under the file. */
  isFromField?: true
}

/** What a message may have besides its content. */
export type OutgoingExtra = Pick<Outgoing, 'file' | 'held'>

export type OutgoingQueue = ReturnType<typeof createOutgoing>

type Options = {
  store: Store
  userId: string
  send(message: Outgoing): Promise<Message>
  onSent(message: Message): void
  now?: () => number
  random?: () => number
}

/** Refusals that may be gone at the next try. */
const passing = new Set<RefusalCode>(['internal', 'unavailable', 'too_many_attempts', 'not_signed_in'])

/**
 * Messages that wait for the server. They are stored before they are sent, go out one by one per conversation in the order
 * of writing, and under the same id again when the answer was lost: the server sends an id once.
 */
export function createOutgoing({ store, userId, send, onSent, now = Date.now, random = Math.random }: Options) {
  const prefix = `out.${userId}.`
  const list = observable<readonly Outgoing[]>(readAll(store, prefix))
  const running = new Set<string>()
  let attempt = 0
  let retry: ReturnType<typeof setTimeout> | undefined
  let isStopped = false
  const alarms = new Map<string, ReturnType<typeof setTimeout>>()

  const put = (message: Outgoing) => {
    store.set(prefix + message.id, JSON.stringify(message))
    const others = list.get().filter(({ id }) => id !== message.id)
    list.set([...others, message].sort(byId))
  }
  const drop = (id: string) => {
    store.remove(prefix + id)
    if (list.get().some((message) => message.id === id)) list.set(list.get().filter((message) => message.id !== id))
  }
  const nextOf = (conversationId: string) =>
    list.get().find((message) => message.conversationId === conversationId && !message.refused)

  async function drain(conversationId: string) {
    if (running.has(conversationId)) return
    running.add(conversationId)
    try {
      for (let next = nextOf(conversationId); next && !isStopped; next = nextOf(conversationId)) {
        if (isHeld(next)) return wakeAt(next)
        await sendOne(next)
      }
      attempt = 0
    } catch {
      later()
    } finally {
      running.delete(conversationId)
    }
  }

  const isHeld = ({ held }: Outgoing) => held !== undefined && held.until > now()

  function wakeAt({ conversationId, held }: Outgoing) {
    clearTimeout(alarms.get(conversationId))
    const left = Math.max(0, (held?.until ?? 0) - now())
    alarms.set(
      conversationId,
      setTimeout(() => void drain(conversationId), left),
    )
  }

  async function sendOne(message: Outgoing) {
    try {
      const answer = await send(message)
      onSent(answer)
      drop(message.id)
    } catch (error) {
      if (!(error instanceof Refused) || passing.has(error.code)) throw error
      put({ ...message, refused: error.code })
    }
  }

  function later() {
    if (isStopped || retry) return
    retry = setTimeout(flush, backOff(attempt, random))
    attempt += 1
  }

  function flush() {
    clearTimeout(retry)
    retry = undefined
    if (isStopped) return
    for (const id of new Set(list.get().map((message) => message.conversationId))) void drain(id)
  }

  return {
    list,
    flush,
    /** Takes a message on and sends it as soon as it is its turn. */
    add(conversationId: string, content: Said, replyTo?: string, extra: OutgoingExtra = {}): Outgoing {
      const quote = replyTo ? { replyTo } : {}
      const message: Outgoing = { id: v7(), conversationId, content, at: now(), ...quote, ...extra }
      put(message)
      void drain(conversationId)
      return message
    },
    /** Sends a refused one again. */
    retry(id: string) {
      const found = list.get().find((message) => message.id === id)
      if (!found) return
      const { refused: _, ...again } = found
      put(again)
      void drain(again.conversationId)
    },
    remove: drop,
    /** Takes back what was sent with one press of Send, as far as it still waits; answers what it was. */
    takeBack(batch: string): readonly Outgoing[] {
      const taken = list.get().filter((message) => message.held?.batch === batch && isHeld(message))
      for (const { id } of taken) drop(id)
      return taken
    },
    /** What is held back goes out now: the agent leaves the page, or hands the conversation on. */
    release(conversationId?: string) {
      for (const message of list.get()) {
        if (!isHeld(message) || (conversationId && message.conversationId !== conversationId)) continue
        const { held: _, ...free } = message
        put(free)
        void drain(message.conversationId)
      }
    },
    /** What another tab has stored or removed. */
    reread() {
      list.set(readAll(store, prefix))
    },
    stop() {
      isStopped = true
      clearTimeout(retry)
      for (const alarm of alarms.values()) clearTimeout(alarm)
    },
  }
}

// UUIDv7 grows with time, within one page even inside a millisecond: the order of ids is the order of writing.
const byId = (a: Outgoing, b: Outgoing) => (a.id < b.id ? -1 : 1)

function readAll(store: Store, prefix: string): readonly Outgoing[] {
  const found: Outgoing[] = []
  for (const key of store.keys()) {
    if (!key.startsWith(prefix)) continue
    try {
      found.push(JSON.parse(store.get(key) ?? '') as Outgoing)
    } catch {
      store.remove(key)
    }
  }
  return found.sort(byId)
}
