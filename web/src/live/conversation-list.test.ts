import type { Conversation } from '@centralino/contract/conversations.ts'
import type { FeedEvent } from '@centralino/contract/feed.ts'
import { expect, test } from 'vitest'
import { createConversationList } from './conversation-list.ts'
import { conversationOf } from './testing/samples.ts'

type Page = { items: Conversation[]; nextCursor: string | null }
const parked = (id: string, revision = 1) => conversationOf(id, { state: 'parked', revision })
const changed = (conversation: Conversation): FeedEvent => ({
  type: 'conversation',
  conversation,
  messages: [],
  reads: [],
})
const left = (conversationId: string): FeedEvent => ({ type: 'conversation_left', conversationId })

const start = (pages: Record<string, Page | (() => Promise<Page>)>, most?: number) => {
  const asked: (string | undefined)[] = []
  const list = createConversationList({
    belongs: ({ state }) => state === 'parked',
    fetchPage: async (cursor) => {
      asked.push(cursor)
      const page = pages[cursor ?? 'first']
      if (page === undefined) throw new Error('no such page')
      return typeof page === 'function' ? page() : page
    },
    ...(most === undefined ? {} : { most }),
  })
  return { list, asked, shown: () => Object.keys(list.state.get().rows).sort() }
}

test('all pages are loaded, up to the most that are held', async () => {
  const pages = {
    first: { items: [parked('a'), parked('b')], nextCursor: 'p2' },
    p2: { items: [parked('c')], nextCursor: 'p3' },
    p3: { items: [parked('d')], nextCursor: null },
  }
  const all = start(pages)
  await all.list.load()
  expect(all.shown()).toEqual(['a', 'b', 'c', 'd'])
  expect(all.list.state.get()).toMatchObject({ isWhole: true, state: 'ready' })
  const some = start(pages, 3)
  await some.list.load()
  expect(some.asked).toEqual([undefined, 'p2'])
  expect(some.list.state.get()).toMatchObject({ isWhole: false, state: 'ready' })
})

test('what belongs comes, what does not any more goes, an older version changes nothing', async () => {
  const { list, shown } = start({ first: { items: [parked('a', 5)], nextCursor: null } })
  await list.load()
  expect(list.take(changed(parked('b')))).toBe(true)
  expect(list.take(changed(parked('a', 4)))).toBe(false)
  expect(shown()).toEqual(['a', 'b'])
  expect(list.take(changed(conversationOf('a', { revision: 6 })))).toBe(true)
  expect(list.take(left('b'))).toBe(true)
  expect(list.take(left('b'))).toBe(false)
  expect(shown()).toEqual([])
})

test('what the feed tells while a page is on its way is newer than the page (X-11)', async () => {
  let answer: (page: Page) => void = () => undefined
  const { list, shown } = start({ first: () => new Promise((resolve) => (answer = resolve)) })
  const loading = list.load()
  list.take(left('taken'))
  list.take(changed(parked('changed', 7)))
  list.take(changed(parked('came')))
  answer({ items: [parked('taken'), parked('changed', 3), parked('stays')], nextCursor: null })
  await loading
  expect(shown()).toEqual(['came', 'changed', 'stays'])
  expect(list.state.get().rows['changed']?.revision).toBe(7)
})

test('a load that fails keeps the rows that were there, the next one replaces them', async () => {
  const pages: Record<string, Page> = { first: { items: [parked('a')], nextCursor: null } }
  const { list, shown } = start(pages)
  await list.load()
  delete pages['first']
  await list.load()
  expect([shown(), list.state.get().state]).toEqual([['a'], 'failed'])
  pages['first'] = { items: [parked('b')], nextCursor: null }
  await list.load()
  expect([shown(), list.state.get().state]).toEqual([['b'], 'ready'])
})
