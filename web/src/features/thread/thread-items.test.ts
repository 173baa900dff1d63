import { describe, expect, test } from 'vitest'
import { spokenText } from '../../lib/spoken.ts'
import { at, messageOf } from '../../live/testing/samples.ts'
import { reactions } from './reactions.ts'
import { threadItems } from './thread-items.ts'

const none = { outgoing: [], unreadFrom: undefined, unreadCount: 0, timeZone: 'Europe/Rome' }
const anna = { kind: 'user', id: 'anna', name: 'Anna Bianchi' } as const
const ours = { direction: 'out', author: anna, status: 'sent' } as const

const shape = (items: ReturnType<typeof threadItems>) =>
  items.map((item) =>
    item.kind === 'message' || item.kind === 'outgoing'
      ? `${item.continues ? '|' : '['}${item.key}${item.isLast ? ']' : '|'}`
      : item.kind,
  )

describe('what a thread shows', () => {
  test('messages of one author form a group, told apart by author and by a pause', () => {
    const messages = [messageOf(1), messageOf(2), messageOf(3, ours), messageOf(4), messageOf(5, { sentAt: at(2_000) })]
    expect(shape(threadItems({ ...none, messages }))).toEqual(['day', '[m1|', '|m2]', '[m3]', '[m4]', '[m5]'])
  })

  test('a failed or uncertain message stands alone', () => {
    const messages = [messageOf(1, ours), messageOf(2, { ...ours, status: 'failed' }), messageOf(3, ours)]
    expect(shape(threadItems({ ...none, messages }))).toEqual(['day', '[m1|', '|m2]', '[m3]'])
  })

  test('what stands as it stood is the same thing: only what changed is drawn anew', () => {
    const messages = [messageOf(1), messageOf(2), messageOf(3)]
    const before = threadItems({ ...none, messages: messages.slice(0, 2) })
    const after = threadItems({ ...none, messages })
    expect(after[1]).toBe(before[1])
    expect(after[2]).not.toBe(before[2])
    expect(after[2]).toMatchObject({ key: 'm2', isLast: false })
  })

  test('days are those of the tenant’s time zone', () => {
    const messages = [
      messageOf(1, { sentAt: '2026-11-21T22:59:00.000Z' }),
      messageOf(2, { sentAt: '2026-11-21T23:01:00.000Z' }),
    ]
    expect(shape(threadItems({ ...none, messages }))).toEqual(['day', '[m1]', 'day', '[m2]'])
    expect(shape(threadItems({ ...none, messages, timeZone: 'UTC' }))).toEqual(['day', '[m1|', '|m2]'])
  })

  test('the unread ones begin a group of their own', () => {
    const messages = [messageOf(1), messageOf(2), messageOf(3)]
    const items = threadItems({ ...none, messages, unreadFrom: 'm2', unreadCount: 2 })
    expect(shape(items)).toEqual(['day', '[m1]', 'unread', '[m2|', '|m3]'])
  })

  test('a message on its way is shown once, also when the server has it already', () => {
    const outgoing = [
      { id: 'm2', conversationId: 'c1', content: spokenText('two'), at: Date.parse(at(2)) },
      { id: 'x', conversationId: 'c1', content: spokenText('three'), at: Date.parse(at(3)) },
    ]
    const items = threadItems({ ...none, messages: [messageOf(1), messageOf(2, ours)], outgoing })
    expect(shape(items)).toEqual(['day', '[m1]', '[m2]', '[x]'])
  })

  test('a reaction stands on its message; only one without its message has a line of its own', () => {
    const reaction = (seq: number, to: string, emoji: string) =>
      messageOf(seq, { type: 'reaction', text: null, content: { message_id: to, emoji } })
    const messages = [messageOf(1, ours), reaction(2, 'wamid.1', '❤️'), reaction(3, 'wamid.0', '👍')]
    expect(shape(threadItems({ ...none, messages }))).toEqual(['day', '[m1]', '[m3]'])
    expect(reactions([...messages, reaction(4, 'wamid.1', '')]).get('wamid.1')).toMatchObject({ theirs: '' })
  })
})
