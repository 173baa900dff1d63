import { describe, expect, test } from 'vitest'
import { messageOf } from '../../live/testing/samples.ts'
import { isShownOnAnother, reactions } from './reactions.ts'

const me = { kind: 'user', id: 'u1', name: 'Anna Bianchi' } as const
const set = (seq: number, emoji: string, over = {}) =>
  messageOf(seq, { type: 'reaction', text: null, content: { message_id: 'wamid.1', emoji }, ...over })
const ours = { direction: 'out', author: me, status: 'sent' } as const

describe('A-MSG-01 reactions', () => {
  test('A-MSG-01 each side has one on a message, its last', () => {
    const messages = [messageOf(1), set(2, '❤️'), set(3, '👍', ours), set(4, '😂'), set(5, '🙏', ours)]
    expect(reactions(messages).get('wamid.1')).toEqual({ theirs: '😂', ours: '🙏', by: me })
  })

  test('A-MSG-01 one that is on its way stands there already, one that failed does not', () => {
    const content = { type: 'reaction', reaction: { message_id: 'm1', emoji: '👍' } } as const
    const waiting = { id: 'x', conversationId: 'c1', content, at: 0 }
    expect(reactions([messageOf(1)], [waiting], me).get('wamid.1')).toMatchObject({ ours: '👍', by: me })
    expect(reactions([messageOf(1)], [{ ...waiting, refused: 'window_closed' }], me).get('wamid.1')).toBeUndefined()
    const failed = set(2, '👍', { ...ours, status: 'failed' })
    expect(reactions([messageOf(1), failed]).get('wamid.1')).toBeUndefined()
    expect(isShownOnAnother(failed, new Set(['wamid.1']))).toBe(false)
  })

  test('A-MSG-01 is no line of its own when its message is known, loaded or not', () => {
    const known = set(9, '👍', { replyTo: { messageId: 'm1', preview: '', direction: 'in' } })
    expect(isShownOnAnother(known, new Set())).toBe(true)
    expect(isShownOnAnother(set(9, '👍'), new Set())).toBe(false)
  })
})
