import type { FeedEvent } from '@centralino/contract/feed.ts'
import { waitingStatusOf } from '@centralino/contract/take-over.ts'
import type { Api } from '../lib/api.ts'
import { atMostEvery } from '../lib/at-most-every.ts'
import { observable } from '../lib/observable.ts'
import { createConversationList } from './conversation-list.ts'

export type WaitingSummary = Awaited<ReturnType<Api['getWaitingSummary']>>

const PAGE = 200
const AT_MOST_EVERY = 1_000
// Nobody looks at the list: the count in the rail need not be of this second.
const REFRESHED_EVERY = 60_000

type Options = {
  api: Pick<Api, 'listConversations' | 'getWaitingSummary'>
  /** Tells the server whether the list is on the screen; what cannot be told now is told with the next connection. */
  watch: (view: 'waiting' | null) => void
}

/** The tenant's waiting conversations while somebody looks at them, and always how many they are. */
export function createWaitingList({ api, watch }: Options) {
  const summary = observable<WaitingSummary | undefined>(undefined)
  const list = createConversationList({
    fetchPage: (cursor) =>
      api.listConversations({ query: { view: 'waiting', limit: PAGE, ...(cursor ? { cursor } : {}) } }),
    belongs: (conversation) => waitingStatusOf(conversation) !== null && !conversation.awaitsAnswer,
  })
  let isWatched = false
  let timer: ReturnType<typeof setInterval> | undefined
  const refresh = atMostEvery(AT_MOST_EVERY, () => {
    api.getWaitingSummary().then(
      (next) => summary.set(next),
      // The last one stands; the next event or minute asks again.
      () => undefined,
    )
  })
  return {
    list: list.state,
    summary,
    load() {
      refresh.ask()
      return list.load()
    },
    /** The list is on the screen. Watching comes first: what changes while it is loaded is then told. */
    open() {
      isWatched = true
      watch('waiting')
      void this.load()
    },
    close() {
      isWatched = false
      watch(null)
    },
    /** A connection stands, a new one too knows nothing of what is watched. */
    connected() {
      timer ??= setInterval(refresh.ask, REFRESHED_EVERY)
      if (isWatched) this.open()
      else refresh.ask()
    },
    take(event: FeedEvent) {
      const concerned = isWatched && list.take(event)
      if (concerned) refresh.ask()
    },
    stop() {
      clearInterval(timer)
      refresh.stop()
    },
  }
}
