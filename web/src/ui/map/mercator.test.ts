import { describe, expect, test } from 'vitest'
import { tilesAround, toPixels } from './mercator.ts'

describe('C-27 where a point is on a map', () => {
  test('the middle of the world, and its edges', () => {
    expect(toPixels(0, 0, 0)).toEqual({ x: 128, y: 128 })
    expect(toPixels(90, -180, 1).y).toBeGreaterThanOrEqual(-1)
  })

  test('the tiles cover the whole picture, also across the edge of the world', () => {
    const point = toPixels(45.47288, 9.18628, 15)
    const tiles = tilesAround(point, 15, 118, 74)
    expect(tiles).toContainEqual(
      expect.objectContaining({ x: Math.floor(point.x / 256), y: Math.floor(point.y / 256) }),
    )
    for (const [left, top] of [
      [0, 0],
      [117, 0],
      [0, 73],
      [117, 73],
    ] as const) {
      expect(
        tiles.some((one) => one.left <= left && left < one.left + 256 && one.top <= top && top < one.top + 256),
      ).toBe(true)
    }
    expect(tilesAround(toPixels(0, 180, 3), 3, 118, 74).map(({ x }) => x)).toContain(0)
  })
})
