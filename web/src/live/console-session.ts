import { apply, mergeMessages } from '@centralino/contract/apply.ts'
import { Refused } from '@centralino/contract/client.ts'
import { apiPrefix } from '@centralino/contract/endpoint.ts'
import type { FeedEvent } from '@centralino/contract/feed.ts'
import type { Message } from '@centralino/contract/messages.ts'
import type { Api } from '../lib/api.ts'
import { observable } from '../lib/observable.ts'
import type { Store } from '../lib/storage.ts'
import { createDrafts } from './drafts.ts'
import { connectLive } from './live-client.ts'
import { type LoadedDesk, loadDesk } from './load-desk.ts'
import { createLosses } from './losses.ts'
import { createNotices } from './notices.ts'
import { createOutgoing } from './outgoing.ts'
import { createOwnQueue } from './own-queue.ts'
import type { ConsoleState } from './state.ts'
import { createThreads } from './threads.ts'
import { createTyping } from './typing.ts'
import { createWaitingList } from './waiting-list.ts'

export type ConsoleSession = ReturnType<typeof startSession>

type Options = {
  api: Api
  store: Store
  first: LoadedDesk
  /** Where the server is: `ws://host`. */
  origin: string
  /** Runs a batch of events soon: once per frame where there are frames. */
  soon?: (work: () => void) => void
  onEnded(): void
}

/** One signed-in user on one page: the desk that the feed keeps, the messages on their way, the drafts. */
export function startSession({ api, store, first, origin, soon = queueMicrotask, onEnded }: Options) {
  const state = observable<ConsoleState>({ desk: first.desk, numbers: first.numbers, live: 'connecting', paging: {} })
  const threads = createThreads(api, state)
  const drafts = createDrafts(store, first.desk.me.id)
  const outgoing = createOutgoing({
    store,
    userId: first.desk.me.id,
    send: ({ id, conversationId, content, replyTo }) =>
      api.sendMessage({ params: { id: conversationId }, body: { ...content, id, ...(replyTo ? { replyTo } : {}) } }),
    onSent: takeMessage,
  })
  const queue = createOwnQueue(api, first.desk.me.id)
  const waiting = createWaitingList({ api, watch: (view) => live.send({ type: 'watch', view }) })

  let arrived: FeedEvent[] = []
  function takeEvents(events: readonly FeedEvent[]) {
    if (arrived.length === 0) soon(applyArrived)
    arrived.push(...events)
  }
  function applyArrived() {
    const events = arrived
    arrived = []
    state.set({ ...state.get(), desk: events.reduce(apply, state.get().desk) })
    for (const event of events) {
      queue.take(event)
      waiting.take(event)
    }
  }

  /** What an answer told, at once: the feed tells it too, sooner or later, and then it changes nothing. */
  function take(event: FeedEvent) {
    arrived.push(event)
    applyArrived()
  }

  /** What an answer says about one message: the feed may say it earlier or later. */
  function takeMessage(message: Message) {
    const { desk } = state.get()
    const thread = desk.threads[message.conversationId]
    if (!thread) return
    const messages = mergeMessages(thread.messages, [message])
    const merged = { ...desk.threads, [message.conversationId]: { ...thread, messages } }
    state.set({ ...state.get(), desk: { ...desk, threads: merged } })
  }

  async function reset(): Promise<number> {
    const { cursor, desk, numbers } = await loadDesk(api)
    arrived = []
    const kept = Object.entries(state.get().desk.threads).filter(([id]) => desk.conversations[id])
    state.set({ ...state.get(), numbers, desk: { ...desk, threads: Object.fromEntries(kept) } })
    for (const [id] of kept) void threads.catchUp(id)
    return cursor
  }

  const live = connectLive({
    url: `${origin}${apiPrefix}/live`,
    cursor: first.cursor,
    onEvents: takeEvents,
    onReset: reset,
    onEnded: end,
    onState(next) {
      if (next === 'on') {
        outgoing.flush()
        void queue.load()
        waiting.connected()
      }
      state.set({ ...state.get(), live: next })
    },
    isSignedIn: () =>
      api.getMe().then(
        () => true,
        (error: unknown) => !(error instanceof Refused && error.code === 'not_signed_in'),
      ),
  })

  function end() {
    stop()
    onEnded()
  }
  function stop() {
    outgoing.stop()
    waiting.stop()
    live.stop()
  }

  return {
    api,
    state,
    drafts,
    outgoing,
    threads,
    queue,
    waiting,
    notices: createNotices(),
    losses: createLosses(),
    typing: createTyping((conversationId) => live.send({ type: 'typing', conversationId })),
    take,
    takeMessage,
    wake() {
      live.wake()
      outgoing.flush()
    },
    sleep: live.sleep,
    stop,
    end,
  }
}
