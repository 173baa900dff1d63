import { describe, expect, test } from 'vitest'
import { conversationOf } from '../../live/testing/samples.ts'
import { placeEntries } from './place-entries.ts'

const shape = (places: (number | null)[], maximum: number) => {
  const { entries, free } = placeEntries(
    places.map((place) => conversationOf(`at ${place}`, { place })),
    maximum,
  )
  return [entries.map((entry) => ('free' in entry ? entry.free : entry.key)), free]
}

describe('the rows of the list', () => {
  test('a place that was left stays empty, so that those below do not move', () => {
    expect(shape([1, 3], 4)).toEqual([['at 1', 2, 'at 3'], 1])
    expect(shape([2], 4)).toEqual([[1, 'at 2'], 2])
  })

  test('an empty desk shows all its places', () => {
    expect(shape([], 4)).toEqual([[1, 2, 3, 4], 0])
    expect(shape([], 20)).toEqual([Array.from({ length: 16 }, (_, i) => i + 1), 4])
  })

  test('more conversations than places leave none free', () => {
    expect(shape([1, 2, 3], 2)).toEqual([['at 1', 'at 2', 'at 3'], 0])
  })

  test('one without a place stands last', () => {
    expect(shape([null, 1], 2)).toEqual([['at 1', 'at null'], 1])
  })
})
