import { describe, expect, test } from 'vitest'
import { messageOf } from '../../live/testing/samples.ts'
import { markAfter } from './use-unread-mark.ts'

describe('X-09 what came while nobody was looking', () => {
  const ours = { direction: 'out', author: { kind: 'user', id: 'u', name: 'Anna' } } as const

  test('X-09 begins with the customer’s first message after the last one seen', () => {
    const messages = [messageOf(1), messageOf(2, ours), messageOf(3), messageOf(4)]
    expect(markAfter(messages, 'm2')).toEqual({ from: 'm3', count: 2 })
  })

  test('X-09 is nothing when only colleagues wrote, when it was a reaction, or when nothing had been seen', () => {
    const reaction = messageOf(2, { type: 'reaction', replyTo: { messageId: 'm1', preview: '', direction: 'in' } })
    expect(markAfter([messageOf(1), reaction, messageOf(3, ours)], 'm1')).toBeUndefined()
    expect(markAfter([messageOf(1)], undefined)).toBeUndefined()
  })
})
