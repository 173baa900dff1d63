import type { Conversation } from '@centralino/contract/conversations.ts'
import { expect, test } from 'vitest'
import { at, conversationOf } from '../../live/testing/samples.ts'
import { sentRows } from './sent-rows.ts'
import { sentSearch } from './sent-search.ts'

const sent = (id: string, second: number, status: NonNullable<Conversation['last']>['status']) =>
  conversationOf(id, {
    state: 'parked',
    awaitsAnswer: true,
    last: {
      id: `m${id}`,
      direction: 'out',
      author: { kind: 'user', id: 'anna', name: 'Anna' },
      type: 'template',
      preview: 'Your lamp has arrived',
      status,
      sentAt: at(second),
      deletedAt: null,
    },
  })

test('A-TSENT-01 newest first, or oldest; only what was not read; only what matches', () => {
  const rows = [sent('old', 10, 'read'), sent('new', 30, 'delivered'), sent('mid', 20, 'failed')]
  const ids = (search: Parameters<typeof sentRows>[1]) => sentRows(rows, search).map(({ id }) => id)
  expect(ids({})).toEqual(['new', 'mid', 'old'])
  expect(ids({ sort: 'oldest' })).toEqual(['old', 'mid', 'new'])
  expect(ids({ unread: true })).toEqual(['new', 'mid'])
  expect(ids({ q: 'lamp' })).toHaveLength(3)
  expect(ids({ q: 'nothing' })).toEqual([])
  expect(sentSearch({ q: 7, unread: 'x', sort: 'oldest', row: '../' })).toEqual({ q: '7', sort: 'oldest' })
})
