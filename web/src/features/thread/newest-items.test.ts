import { describe, expect, test } from 'vitest'
import { messageOf } from '../../live/testing/samples.ts'
import { newestItems } from './newest-items.ts'
import { threadItems } from './thread-items.ts'

const itemsOf = (bodies: readonly string[]) =>
  threadItems({
    messages: bodies.map((body, index) => messageOf(index + 1, { text: { body } })),
    outgoing: [],
    unreadFrom: undefined,
    unreadCount: 0,
    timeZone: 'Europe/Rome',
  })
const unknown = () => undefined

describe('X-19 what is painted first of a conversation', () => {
  test('is as many of the newest as fill the area, and no more than are there', () => {
    const items = itemsOf(Array.from({ length: 100 }, (_, index) => `message ${index}`))
    const first = newestItems(items, 700, 3, unknown)
    expect(items.length - first).toBeGreaterThanOrEqual(700 / 60)
    expect(items.length - first).toBeLessThanOrEqual(700 / 30)
    expect(newestItems(items.slice(0, 3), 700, 3, unknown)).toBe(0)
    expect(newestItems([], 700, 3, unknown)).toBe(0)
  })

  test('long texts, and heights that are known, need fewer', () => {
    const items = itemsOf(Array.from({ length: 100 }, () => 'word '.repeat(200)))
    expect(items.length - newestItems(items, 700, 3, unknown)).toBeLessThan(6)
    expect(newestItems(itemsOf(['a', 'b', 'c']), 700, 3, () => 400)).toBe(2)
  })
})
