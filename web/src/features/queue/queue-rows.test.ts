import { expect, test } from 'vitest'
import { at, conversationOf } from '../../live/testing/samples.ts'
import { queueRows } from './queue-rows.ts'
import { queueSearch } from './queue-search.ts'

const parked = (id: string, endsAt: number | null) =>
  conversationOf(id, { state: 'parked', queue: 'personal', windowEndsAt: endsAt === null ? null : at(endsAt) })

test('the window that ends first stands first, those that are over last (A-MYWQ-01)', () => {
  const rows = [parked('late', 900), parked('over', 50), parked('soon', 200), parked('never', null)]
  expect(queueRows(rows, {}, Date.parse(at(100))).map(({ id }) => id)).toEqual(['soon', 'late', 'never', 'over'])
})

test('search and number leave out what they do not name', () => {
  const rows = [parked('a', 900), parked('b', 800)]
  expect(queueRows(rows, { q: 'marco' }, 0)).toHaveLength(2)
  expect(queueRows(rows, { q: 'x' }, 0)).toEqual([])
  expect(queueRows(rows, { number: 'another' }, 0)).toEqual([])
  expect(queueSearch({ q: 7, number: '../x', more: true })).toEqual({ q: '7' })
})
