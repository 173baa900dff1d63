import { expect, test } from 'vitest'
import { frameOf } from './frame-of.ts'

test('X-14 the room for a picture follows its shape, and is there before its size is known', () => {
  expect(frameOf({ width: 4000, height: 3000 })).toEqual({ width: 274, height: 206 })
  expect(frameOf({ width: null, height: null })).toEqual({ width: 274, height: 206 })
})

test('neither a strip nor a tower takes over the thread', () => {
  expect(frameOf({ width: 4000, height: 100 }).height).toBe(120)
  expect(frameOf({ width: 100, height: 4000 }).height).toBe(360)
})
