import { expect, test } from 'vitest'
import { createEarlier } from './earlier.ts'
import { conversationOf, messageOf } from './testing/samples.ts'

const settled = () => new Promise((resolve) => setTimeout(resolve))

test('A-MSG-01 what came before is asked for once, and its messages one conversation and one page after another', async () => {
  const asked: unknown[] = []
  const past = ['c2', 'c1'].map((id) => ({
    ...conversationOf(id),
    profile: null,
    closedBy: null,
    messages: 2,
    firstReplyAt: null,
    line: [],
    found: null,
  }))
  const earlier = createEarlier({
    listCustomerConversations: (call) => {
      asked.push(call.query)
      return Promise.resolve({ items: past, nextCursor: null })
    },
    listPastMessages: ({ params, query }) => {
      asked.push([params.conversationId, query.cursor])
      const isFirst = params.conversationId === 'c2' && query.cursor === undefined
      return Promise.resolve({ items: [messageOf(isFirst ? 2 : 1)], reads: [], nextCursor: isFirst ? 'older' : null })
    },
  })
  const subject = { id: 'c3', customer: { id: 'u1' } }
  earlier.look(subject)
  earlier.look(subject)
  await settled()
  expect(earlier.held.get()['c3']?.parts.map(({ messages }) => messages)).toEqual([undefined, undefined])
  for (let step = 0; step < 4; step++) {
    earlier.more(subject)
    await settled()
  }
  expect(asked).toEqual([{ limit: 10, before: 'c3' }, ['c2', undefined], ['c2', 'older'], ['c1', undefined]])
  expect(earlier.held.get()['c3']?.parts[0]?.messages?.map(({ seq }) => seq)).toEqual([1, 2])
  expect(earlier.hasMore('c3')).toBe(false)
})
