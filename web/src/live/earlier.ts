import type { PastConversation } from '@centralino/contract/history.ts'
import type { Message, ReadMark } from '@centralino/contract/messages.ts'
import type { Api } from '../lib/api.ts'
import { observable } from '../lib/observable.ts'

/** A conversation before the one in hand; without messages it was not asked for them. */
export type EarlierPart = {
  conversation: PastConversation
  messages: readonly Message[] | undefined
  reads: readonly ReadMark[]
  older: string | null
}
export type Earlier = {
  /** The latest first. */
  parts: readonly EarlierPart[]
  /** Where the list goes on; null: it does not. */
  next: string | null
  state: 'loading' | 'ready' | 'failed'
}

const PAGE = 100
const LIST = 10

type Subject = { id: string; customer: { id: string } }

/** What came before conversations: first that it is there, its messages when one gets to them. */
export function createEarlier(api: Pick<Api, 'listCustomerConversations' | 'listPastMessages'>) {
  const held = observable<Readonly<Record<string, Earlier>>>({})
  const put = (id: string, earlier: Earlier) => held.set({ ...held.get(), [id]: earlier })

  async function work(id: string, before: Earlier, ask: () => Promise<Earlier>) {
    put(id, { ...before, state: 'loading' })
    await ask().then(
      (after) => put(id, after),
      () => put(id, { ...before, state: 'failed' }),
    )
  }

  async function list({ id, customer }: Subject, known: Earlier): Promise<Earlier> {
    const from = known.next === null ? { before: id } : { cursor: known.next }
    const page = await api.listCustomerConversations({
      params: { id: customer.id },
      query: { limit: LIST, ...from },
    })
    const parts = page.items
      .filter((conversation) => conversation.id !== id)
      .map((conversation): EarlierPart => ({ conversation, messages: undefined, reads: [], older: null }))
    return { parts: [...known.parts, ...parts], next: page.nextCursor, state: 'ready' }
  }

  async function open(known: Earlier, part: EarlierPart): Promise<Earlier> {
    const { conversation, messages = [], reads, older } = part
    const page = await api.listPastMessages({
      params: { id: conversation.customer.id, conversationId: conversation.id },
      query: { limit: PAGE, ...(older ? { cursor: older } : {}) },
    })
    const opened: EarlierPart = {
      conversation,
      messages: [...page.items, ...messages],
      reads: [...page.reads, ...reads],
      older: page.nextCursor,
    }
    return { ...known, parts: known.parts.map((each) => (each === part ? opened : each)), state: 'ready' }
  }

  return {
    held,
    /** Asks whether there is anything before it, once. */
    look(subject: Subject) {
      const known = held.get()[subject.id]
      if (known && known.state !== 'failed') return
      const none: Earlier = known ?? { parts: [], next: null, state: 'ready' }
      void work(subject.id, none, () =>
        none.parts.length > 0 ? Promise.resolve({ ...none, state: 'ready' as const }) : list(subject, none),
      )
    },
    /** The next page back: of the conversation one is in, else of the one before it. */
    more(subject: Subject) {
      const known = held.get()[subject.id]
      if (!known || known.state === 'loading') return
      const part = known.parts.find(({ messages, older }) => messages === undefined || older !== null)
      if (part) void work(subject.id, known, () => open(known, part))
      else if (known.next !== null) void work(subject.id, known, () => list(subject, known))
    },
    /** Whether there is still something to go back to. */
    hasMore: (id: string): boolean => {
      const known = held.get()[id]
      return (
        known !== undefined &&
        (known.next !== null || known.parts.some(({ messages, older }) => messages === undefined || older !== null))
      )
    },
  }
}
