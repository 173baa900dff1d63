import { apply, mergeMessages } from '@centralino/contract/apply.ts'
import { Refused } from '@centralino/contract/client.ts'
import { apiPrefix } from '@centralino/contract/endpoint.ts'
import type { FeedEvent } from '@centralino/contract/feed.ts'
import type { Message } from '@centralino/contract/messages.ts'
import type { Api } from '../lib/api.ts'
import { type BlobStore, memoryBlobs } from '../lib/blob-store.ts'
import { observable } from '../lib/observable.ts'
import { type PostFile, postFile } from '../lib/post-file.ts'
import { shrinkImage } from '../lib/shrink-image.ts'
import type { Store } from '../lib/storage.ts'
import { createChoices } from './choices.ts'
import { createDrafts } from './drafts.ts'
import { createEarlier } from './earlier.ts'
import { handOver } from './hand-over.ts'
import { connectLive } from './live-client.ts'
import { type LoadedDesk, loadDesk } from './load-desk.ts'
import { createLosses } from './losses.ts'
import { createMentions } from './mentions.ts'
import { createNotices } from './notices.ts'
import { createOutgoing } from './outgoing.ts'
import { createOwnQueue } from './own-queue.ts'
import { createOwnSettings } from './own-settings.ts'
import { createPrepared } from './prepared.ts'
import { createRecordings } from './recordings.ts'
import { createSentList } from './sent-list.ts'
import type { ConsoleState } from './state.ts'
import { takeBackTo } from './take-back.ts'
import { createThreads } from './threads.ts'
import { createTrays } from './trays.ts'
import { createTyping } from './typing.ts'
import { createUploads } from './uploads.ts'
import { createWaitingList } from './waiting-list.ts'

/** Whom to find first when a conversation is begun; empty: nobody in particular. */
export type StartWith = { search: string }

export type ConsoleSession = ReturnType<typeof startSession>

type Options = {
  api: Api
  store: Store
  /** Where files wait that are not on the server yet. */
  blobs?: BlobStore
  post?: PostFile
  first: LoadedDesk
  /** Where the server is: `ws://host`. */
  origin: string
  /** Runs a batch of events soon: once per frame where there are frames. */
  soon?: (work: () => void) => void
  /** Whether the page is in view. */
  isVisible?: () => boolean
  onEnded(): void
}

/** One signed-in user on one page: the desk that the feed keeps, the messages on their way, the drafts. */
export function startSession(options: Options) {
  const { api, store, first, origin, soon = queueMicrotask, isVisible = () => true, onEnded } = options
  const { blobs = memoryBlobs(), post = postFile } = options
  const state = observable<ConsoleState>({ desk: first.desk, numbers: first.numbers, live: 'connecting', paging: {} })
  const threads = createThreads(api, state)
  const userId = first.desk.me.id
  const drafts = createDrafts(store, userId)
  const uploads = createUploads({ store, userId, blobs, post })
  const trays = createTrays({ store, userId, uploads, shrink: shrinkImage })
  const recordings = createRecordings({ store, userId, uploads })
  /** The message that is being answered, by conversation. */
  const quotes = observable<Readonly<Record<string, string | undefined>>>({})
  const quote = (conversationId: string, messageId?: string) =>
    quotes.set({ ...quotes.get(), [conversationId]: messageId })
  const outgoing = createOutgoing({
    store,
    userId,
    send: handOver(api, uploads),
    onSent: takeMessage,
  })
  const prepared = createPrepared(store, userId)
  const choices = createChoices(api)
  const mentions = createMentions()
  const queue = createOwnQueue(api, first.desk.me.id)
  const sent = createSentList(api, first.desk.me.id)
  /** Counts the changes of templates, and of mails of one's own: what shows them asks again. */
  const templates = observable(0)
  const mails = observable(0)
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
      sent.take(event)
      if (event.type === 'templates') templates.set(templates.get() + 1)
      if (event.type === 'mail') mails.set(mails.get() + 1)
      waiting.take(event)
      choices.take(event)
      mentions.take(event)
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
        look()
        outgoing.flush()
        trays.resume()
        void queue.load()
        void sent.load()
        for (const changes of [templates, mails]) changes.set(changes.get() + 1)
        choices.connected()
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

  /** The page came into view, or left it: who sees it needs no push. */
  function look() {
    live.send({ type: 'visible', visible: isVisible() })
  }

  function end() {
    stop()
    onEnded()
  }
  function stop() {
    outgoing.stop()
    recordings.stop()
    waiting.stop()
    live.stop()
  }

  return {
    api,
    state,
    drafts,
    prepared,
    choices,
    mentions,
    outgoing,
    uploads,
    trays,
    recordings,
    quotes,
    quote,
    takeBack: takeBackTo({ outgoing, drafts, trays, uploads, prepared, quote }),
    /** Lets go of what was begun a week ago in conversations that are gone, and of files that nothing refers to. */
    async sweep() {
      const isGone = (conversationId: string) => !state.get().desk.conversations[conversationId]
      trays.forgetOld(isGone)
      await recordings.forgetOld(isGone)
      const inTrays = Object.values(trays.all.get()).flat()
      const onTheirWay = outgoing.list.get().flatMap(({ file }) => file ?? [])
      await uploads.sweep(new Set([...[...inTrays, ...onTheirWay].map(({ id }) => id), ...recordings.parts()]))
    },
    threads,
    earlier: createEarlier(api),
    queue,
    sent,
    templates,
    mails,
    /** With whom somebody wants to begin a conversation; undefined: nobody does. */
    starting: observable<StartWith | undefined>(undefined),
    waiting,
    settings: createOwnSettings(api, state, take),
    notices: createNotices(),
    losses: createLosses(),
    typing: createTyping((conversationId) => live.send({ type: 'typing', conversationId })),
    take,
    takeMessage,
    look,
    wake() {
      live.wake()
      outgoing.flush()
    },
    sleep: live.sleep,
    stop,
    end,
  }
}
