import { expect, test } from 'vitest'
import { messageOf } from '../../live/testing/samples.ts'
import { foldAbsences } from './fold-absences.ts'
import { threadItems } from './thread-items.ts'

const system = { kind: 'system', id: null, name: 'System' } as const
const line = (seq: number, event: string, id = 'anna') =>
  messageOf(seq, { type: 'event', text: null, author: system, content: { event, by: { id, name: id } } })

const shown = (...messages: ReturnType<typeof messageOf>[]) =>
  foldAbsences(threadItems({ messages, outgoing: [], unreadFrom: undefined, unreadCount: 0, timeZone: 'Europe/Rome' }))
    .slice(1)
    .map(({ key }) => key)

test('A-MSG-08 of an agent who comes and goes the last time away and the last time back are shown', () => {
  const [away, back] = ['left', 'returned']
  expect(shown(line(1, away), line(2, back), line(3, away), line(4, back))).toEqual(['m3', 'm4'])
  expect(shown(line(1, away), line(2, back), line(3, away))).toEqual(['m2', 'm3'])
  expect(shown(line(1, away), messageOf(2), line(3, back), line(4, away))).toEqual(['m1', 'm2', 'm3', 'm4'])
  expect(shown(line(1, away), line(2, away, 'bruno'))).toEqual(['m1', 'm2'])
  expect(shown(line(1, 'parked'), line(2, 'parked'))).toEqual(['m1', 'm2'])
})
