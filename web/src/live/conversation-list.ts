import type { Conversation } from '@centralino/contract/conversations.ts'
import type { FeedEvent } from '@centralino/contract/feed.ts'
import { observable } from '../lib/observable.ts'

export type ConversationListState = {
  rows: Readonly<Record<string, Conversation>>
  /** All that there are, up to the most that are held. */
  isWhole: boolean
  state: 'new' | 'loading' | 'ready' | 'failed'
}

type Page = { items: readonly Conversation[]; nextCursor: string | null }
type Options = {
  fetchPage: (cursor: string | undefined) => Promise<Page>
  belongs: (conversation: Conversation) => boolean
  /** How many rows are held; whoever comes later is only counted by the summary. */
  most?: number
}

/** A list beside the desk: loaded page by page, then kept by the feed. */
export function createConversationList({ fetchPage, belongs, most = 1_000 }: Options) {
  const state = observable<ConversationListState>({ rows: {}, isWhole: false, state: 'new' })
  let run = 0
  /** What the feed told while pages were on their way: newer than what they bring. Null: it left. */
  let told = new Map<string, Conversation | null>()

  async function load() {
    run += 1
    const mine = run
    told = new Map()
    const isFirst = state.get().state === 'new'
    state.set({ ...state.get(), state: 'loading' })
    const fresh: Conversation[] = []
    let cursor: string | undefined
    try {
      do {
        const page = await fetchPage(cursor)
        if (mine !== run) return
        fresh.push(...page.items)
        cursor = page.nextCursor ?? undefined
        if (isFirst) state.set({ rows: merged(fresh), isWhole: false, state: 'loading' })
      } while (cursor !== undefined && fresh.length < most)
      state.set({ rows: merged(fresh), isWhole: cursor === undefined, state: 'ready' })
    } catch {
      if (mine === run) state.set({ ...state.get(), state: 'failed' })
    }
  }

  function merged(fresh: readonly Conversation[]): Readonly<Record<string, Conversation>> {
    const rows = new Map(fresh.map((conversation) => [conversation.id, conversation]))
    for (const [id, newer] of told) {
      const held = rows.get(id)
      if (newer === null) rows.delete(id)
      else if (!held || held.revision < newer.revision) rows.set(id, newer)
    }
    return Object.fromEntries(rows)
  }

  return {
    state,
    load,
    /** Answers whether the event concerned this list. */
    take(event: FeedEvent): boolean {
      if (event.type !== 'conversation' && event.type !== 'conversation_left') return false
      const { rows } = state.get()
      const id = event.type === 'conversation' ? event.conversation.id : event.conversationId
      const held = rows[id]
      if (event.type === 'conversation' && belongs(event.conversation)) {
        if (held && held.revision >= event.conversation.revision) return false
        told.set(id, event.conversation)
        state.set({ ...state.get(), rows: { ...rows, [id]: event.conversation } })
        return true
      }
      told.set(id, null)
      if (!held) return false
      const { [id]: _gone, ...others } = rows
      state.set({ ...state.get(), rows: others })
      return true
    },
  }
}
