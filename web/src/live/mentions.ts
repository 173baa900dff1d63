import type { FeedEvent } from '@centralino/contract/feed.ts'
import { observable } from '../lib/observable.ts'

export type Mentioned = Extract<FeedEvent, { type: 'mentioned' }>

const MOST = 3

/** Notes that name me; each stays until it is dismissed or opened. */
export function createMentions() {
  const list = observable<readonly Mentioned[]>([])
  const dismiss = (messageId: string) => list.set(list.get().filter((one) => one.messageId !== messageId))
  return {
    list,
    dismiss,
    take(event: FeedEvent) {
      if (event.type !== 'mentioned') return
      const others = list.get().filter((one) => one.messageId !== event.messageId)
      list.set([...others, event].slice(-MOST))
    },
  }
}
