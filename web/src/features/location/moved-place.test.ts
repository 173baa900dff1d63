import { describe, expect, test } from 'vitest'
import { movedPlace } from './moved-place.ts'

const shop = { name: 'Shop', address: 'Via Roma 1', latitude: 45.47, longitude: 9.18 }

describe('A-LOC-02 a pin that is moved', () => {
  test('keeps its name nearby and loses it further away', () => {
    expect(movedPlace(shop, 45.471, 9.181)).toEqual({ ...shop, latitude: 45.471, longitude: 9.181 })
    expect(movedPlace(shop, 45.48, 9.18)).toEqual({ name: '', address: '', latitude: 45.48, longitude: 9.18 })
    expect(movedPlace(undefined, 1.23456789, 2)).toMatchObject({ name: '', latitude: 1.234568 })
  })
})
