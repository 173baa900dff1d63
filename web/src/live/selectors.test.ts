import type { Conversation } from '@centralino/contract/conversations.ts'
import { describe, expect, test } from 'vitest'
import { inPlaceOrder, needsReply, offers, whoWaits } from './selectors.ts'
import type { ConsoleState } from './state.ts'
import { anna, at, conversationOf } from './testing/samples.ts'

const stateOf = (...conversations: Conversation[]): ConsoleState => ({
  desk: {
    me: anna,
    users: {},
    service: {},
    conversations: Object.fromEntries(conversations.map((conversation) => [conversation.id, conversation])),
    threads: {},
  },
  numbers: [],
  live: 'on',
  paging: {},
})

describe('what the screens ask of the state', () => {
  test('conversations stand in the order of their places, those without one last', () => {
    const state = stateOf(
      conversationOf('none', { place: null }),
      conversationOf('third', { place: 3 }),
      conversationOf('first', { place: 1 }),
    )
    expect(inPlaceOrder(state).map(({ id }) => id)).toEqual(['first', 'third', 'none'])
  })

  test('the same conversations give the same array', () => {
    const state = stateOf(conversationOf('a'))
    expect(inPlaceOrder({ ...state, live: 'off' })).toBe(inPlaceOrder(state))
  })

  test('who waits longest is whose oldest unread message is oldest', () => {
    const state = stateOf(
      conversationOf('read'),
      conversationOf('later', { place: 2, unread: 1, oldestUnreadAt: at(50), newestUnreadAt: at(50) }),
      conversationOf('longest', { place: 3, unread: 4, oldestUnreadAt: at(10), newestUnreadAt: at(90) }),
    )
    expect(whoWaits(state)).toMatchObject({ count: 2, longest: { id: 'longest' } })
  })

  test('offers are what is not opened yet, oldest first', () => {
    const state = stateOf(
      conversationOf('opened'),
      conversationOf('young', { openedAt: null, assignedAt: at(9), place: 1 }),
      conversationOf('old', { openedAt: null, assignedAt: at(3), place: 2 }),
    )
    expect(offers(state).map(({ id }) => id)).toEqual(['old', 'young'])
  })

  test('needs reply: unread, or the customer spoke last', () => {
    const author = { kind: 'customer', id: null, name: '' } as const
    const last = {
      deletedAt: null,
      id: 'm',
      author,
      type: 'text',
      preview: '',
      status: 'received',
      sentAt: at(1),
    } as const
    expect(needsReply(conversationOf('a', { last: { ...last, direction: 'in' } }))).toBe(true)
    expect(needsReply(conversationOf('b', { last: { ...last, direction: 'out', status: 'sent' } }))).toBe(false)
  })
})
