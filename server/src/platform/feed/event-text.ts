import type { FeedEvent } from '@centralino/contract/feed.ts'

const texts = new WeakMap<FeedEvent, string>()

/** An event as JSON. It is written once, for the database and for every socket it goes to. */
export const textOf = (event: FeedEvent): string => {
  const known = texts.get(event)
  if (known !== undefined) return known
  const text = JSON.stringify(event)
  texts.set(event, text)
  return text
}
