import { expect, test } from 'vitest'
import { conversationOf } from '../../live/testing/samples.ts'
import { orderList } from './order-list.ts'

const now = '2026-11-23T10:00:00.000Z'
const at = (hour: number) => `2026-11-23T${String(hour).padStart(2, '0')}:00:00.000Z`
const rows = [
  conversationOf('over', { unread: 0, windowEndsAt: at(9) }),
  conversationOf('new', { unread: 1, oldestUnreadAt: at(9), windowEndsAt: at(23) }),
  conversationOf('never', { unread: 0, windowEndsAt: null }),
  conversationOf('old', { unread: 2, oldestUnreadAt: at(7), windowEndsAt: at(20) }),
  conversationOf('ends', { unread: 0, windowEndsAt: at(11) }),
]

test('A-LABEL-01 A-LABEL-04 my conversations stand by place, by who waits longest, or by how soon free replies end', () => {
  expect(orderList(rows, 'places', now)).toEqual(['over', 'new', 'never', 'old', 'ends'])
  expect(orderList(rows, 'waiting', now)).toEqual(['old', 'new', 'over', 'never', 'ends'])
  expect(orderList(rows, 'window', now)).toEqual(['ends', 'old', 'new', 'over', 'never'])
})
