import { describe, expect, test } from 'vitest'
import { joinNewest, mergePage, withRoomFor } from './merge-page.ts'
import { anna, at, conversationOf, messageOf } from './testing/samples.ts'

const desk = withRoomFor(
  { me: anna, users: {}, service: {}, conversations: { c1: conversationOf('c1') }, threads: {} },
  'c1',
)
const page = (from: number, to: number, nextCursor: string | null = 'older') => ({
  items: Array.from({ length: to - from + 1 }, (_, i) => messageOf(from + i)),
  reads: [],
  nextCursor,
})
const shown = (result: typeof desk) => result.threads['c1']?.messages.map(({ seq }) => seq)

describe('pages of messages', () => {
  test('an event that came before the answer is newer than it', () => {
    const withEvent = mergePage(desk, 'c1', { ...page(2, 2), items: [messageOf(2, { revision: 5, preview: 'new' })] })
    const merged = mergePage(withEvent, 'c1', page(1, 3))
    expect(shown(merged)).toEqual([1, 2, 3])
    expect(merged.threads['c1']?.messages[1]?.preview).toBe('new')
  })

  test('read marks of a page are kept once', () => {
    const mark = { reader: { kind: 'system', id: null, name: 'System' }, upToSeq: 2, at: at(9) } as const
    const once = mergePage(desk, 'c1', { ...page(1, 3), reads: [mark] })
    expect(mergePage(once, 'c1', { ...page(1, 3), reads: [mark] }).threads['c1']?.reads).toEqual([mark])
  })

  test('after a gap, a page that meets what is held joins it', () => {
    const held = mergePage(desk, 'c1', page(1, 10))
    const { desk: joined, isJoined } = joinNewest(held, 'c1', page(8, 12))
    expect(isJoined).toBe(true)
    expect(shown(joined)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  })

  test('after a gap that the page does not reach, what lies before the hole is let go', () => {
    const held = mergePage(desk, 'c1', page(1, 10))
    const { desk: joined, isJoined } = joinNewest(held, 'c1', page(20, 22))
    expect(isJoined).toBe(false)
    expect(shown(joined)).toEqual([20, 21, 22])
  })
})
