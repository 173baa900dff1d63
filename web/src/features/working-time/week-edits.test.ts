import { describe, expect, test } from 'vitest'
import { hoursLength, lengthOf, moved, overlappingDays, placed, resized, roomOf, type Week } from './week-edits.ts'

const week: Week = [
  [
    { from: 540, to: 780 },
    { from: 840, to: 1_140 },
  ],
  [{ from: 1_320, to: 1_800 }],
  [{ from: 600, to: 1_140 }],
  [],
  [],
  [],
  [{ from: 1_380, to: 1_500 }],
]

describe('B-08 a time of the week', () => {
  test('has room up to its neighbours, the night before and the morning after', () => {
    expect(roomOf(week, 0, 0)).toEqual({ from: 60, to: 840 })
    expect(roomOf(week, 0, 1)).toEqual({ from: 780, to: 1_440 + 1_320 })
    expect(roomOf(week, 1, 0)).toEqual({ from: 0, to: 1_440 + 600 })
    expect(roomOf(week, 2, 0)).toEqual({ from: 360, to: 2_880 })
  })

  test('moves in quarters of an hour and keeps its length', () => {
    const room = { from: 60, to: 840 }
    expect(moved({ from: 540, to: 780 }, 22, room)).toEqual({ from: 555, to: 795 })
    expect(moved({ from: 540, to: 780 }, 500, room)).toEqual({ from: 600, to: 840 })
    expect(moved({ from: 540, to: 780 }, -900, room)).toEqual({ from: 60, to: 300 })
  })

  test('begins before midnight, wherever it ends', () => {
    expect(moved({ from: 1_320, to: 1_380 }, 900, { from: 0, to: 2_880 })).toEqual({ from: 1_425, to: 1_485 })
    expect(resized({ from: 1_320, to: 1_800 }, 'from', 400, { from: 0, to: 2_880 })).toEqual({ from: 1_425, to: 1_800 })
    expect(resized({ from: 1_320, to: 1_380 }, 'to', 420, { from: 0, to: 2_880 })).toEqual({ from: 1_320, to: 1_800 })
  })

  test('never vanishes', () => {
    const room = { from: 0, to: 1_440 }
    expect(resized({ from: 540, to: 780 }, 'to', -600, room)).toEqual({ from: 540, to: 555 })
    expect(resized({ from: 540, to: 780 }, 'from', 600, room)).toEqual({ from: 765, to: 780 })
  })

  test('is placed where nothing else is', () => {
    expect(placed(week, 3, { from: 540, to: 600 })?.[3]).toEqual([{ from: 540, to: 600 }])
    expect(placed(week, 0, { from: 780, to: 840 })?.[0]).toHaveLength(3)
    expect(placed(week, 0, { from: 770, to: 840 })).toBeNull()
    expect(placed(week, 0, { from: 30, to: 120 })).toBeNull()
    expect(placed(week, 2, { from: 300, to: 400 })).toBeNull()
    expect(placed(week, 0, { from: 500, to: 800 }, 0)?.[0]?.[0]).toEqual({ from: 500, to: 800 })
  })
})

test('B-08 a week copied together may overlap, and the day is known', () => {
  expect(overlappingDays(week)).toEqual([])
  expect(overlappingDays(week.with(2, [{ from: 300, to: 600 }]))).toEqual([1])
  expect(overlappingDays(week.with(0, [{ from: 30, to: 600 }]))).toEqual([6])
})

test('hours are summed up', () => {
  expect(hoursLength(lengthOf(week[0] ?? []))).toBe('9 h')
  expect(hoursLength(570)).toBe('9 h 30')
})
