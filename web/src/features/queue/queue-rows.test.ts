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

test('by how long they are parked, when that is asked for; what is sorted and open stands in the address', () => {
  const rows = [
    { ...parked('young', 900), waitingSince: at(50) },
    { ...parked('old', 950), waitingSince: at(10) },
  ]
  expect(queueRows(rows, { sort: 'parked' }, 0).map(({ id }) => id)).toEqual(['old', 'young'])
  expect(queueSearch({ sort: 'parked', row: 'old' })).toEqual({ sort: 'parked', row: 'old' })
  expect(queueSearch({ sort: 'name', row: '<b>' })).toEqual({})
})
