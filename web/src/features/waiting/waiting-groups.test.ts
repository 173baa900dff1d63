import type { Conversation } from '@centralino/contract/conversations.ts'
import { describe, expect, test } from 'vitest'
import { at, conversationOf } from '../../live/testing/samples.ts'
import { settle } from './settle.ts'
import { stillCounts } from './use-take-over.ts'
import { waitingGroups } from './waiting-groups.ts'
import { type WaitingSearch, waitingSearch } from './waiting-search.ts'

const waiting = (id: string, second: number, over: Partial<Conversation> = {}) =>
  conversationOf(id, { state: 'waiting', assignee: null, openedAt: null, waitingSince: at(second), ...over })

const rows = [
  waiting('young', 90),
  waiting('old', 10),
  waiting('offered', 50, { state: 'active' }),
  waiting('parked', 5, { state: 'parked', queue: 'public' }),
  waiting('gone', 1, { state: 'suspended', openedAt: at(0), skillset: { id: 's1', name: 'Sales' } }),
  waiting('mine', 0, { state: 'active', openedAt: at(0) }),
]
const shape = (search: WaitingSearch = {}, canTake = (_: Conversation) => true) =>
  waitingGroups({ rows, search, canTake }).map((group) => [group.status, ...group.rows.map(({ id }) => id)])

describe('the waiting list', () => {
  test('three statuses, the longest waiting first; what is opened is not in it (A-WAIT-03, A-WAIT-04, A-WAIT-05)', () => {
    expect(shape()).toEqual([
      [1, 'old', 'offered', 'young'],
      [2, 'parked'],
      [3, 'gone'],
    ])
    expect(shape({ newest: true })[0]).toEqual([1, 'young', 'offered', 'old'])
  })

  test('filters leave out what they do not name', () => {
    expect(shape({ status: 2 })).toEqual([[2, 'parked']])
    expect(shape({ skillset: 's1' })).toEqual([[3, 'gone']])
    expect(shape({ take: true }, ({ id }) => id === 'old')).toEqual([[1, 'old']])
    expect(shape({ q: 'tull' }).flat()).toContain('old')
    expect(shape({ q: 'nobody' })).toEqual([])
  })

  test('the address says only what it may', () => {
    expect(waitingSearch({ q: 42, status: 2, take: true, number: 'n-1', other: 'x' })).toEqual({
      q: '42',
      status: 2,
      take: true,
      number: 'n-1',
    })
    expect(waitingSearch({ row: 'c-1', stuck: true })).toEqual({ row: 'c-1', stuck: true })
    expect(waitingSearch({ row: '../x', stuck: 'yes' })).toEqual({})
    expect(waitingSearch({ q: '', status: 9, take: 'yes', skillset: '../etc', newest: 1 })).toEqual({})
  })

  test('under a hand nothing moves: rows change in place, what left stays marked, what came is counted', () => {
    const all = waitingGroups({ rows, search: {}, canTake: () => true })
    const { groups: held } = settle(all, undefined)
    const later = waitingGroups({
      rows: [waiting('young', 90, { unread: 3 }), waiting('oldest', 1), waiting('parked', 5, { state: 'parked' })],
      search: {},
      canTake: () => true,
    })
    const { groups, more } = settle(later, held)
    expect(groups.map(({ rows }) => rows.map((row) => `${row.conversation.id}${row.isGone ? ' gone' : ''}`))).toEqual([
      ['old gone', 'offered gone', 'young'],
      ['parked'],
      ['gone gone'],
    ])
    expect(groups[0]?.rows[2]?.conversation.unread).toBe(3)
    expect(more).toBe(1)
    expect(settle(later, undefined).more).toBe(0)
  })
})

test('what came of an attempt counts until the conversation changes', () => {
  const lost = { state: 'lost', name: 'Carla', revision: 4 } as const
  expect(stillCounts(lost, conversationOf('a', { revision: 4 }), false)).toBe(lost)
  expect(stillCounts(lost, conversationOf('a', { revision: 5 }), true)).toBe(lost)
  expect(stillCounts(lost, conversationOf('a', { revision: 5 }), false)).toBeUndefined()
})
