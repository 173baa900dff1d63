import type { Desk } from '@centralino/contract/apply.ts'
import type { Conversation } from '@centralino/contract/conversations.ts'
import { describe, expect, test } from 'vitest'
import { createLosses } from './losses.ts'
import { anna, at, conversationOf } from './testing/samples.ts'

const desk = (conversations: readonly Conversation[], status: 'ready' | 'break' = 'ready'): Desk => ({
  me: { ...anna, status },
  users: {},
  service: {},
  conversations: Object.fromEntries(conversations.map((each) => [each.id, each])),
  threads: {},
})
const offer = conversationOf('o', { openedAt: null, offerEndsAt: at(100) })
const now = Date.parse(at(100))

describe('what was lost to me', () => {
  test('an offer that ran out, and not one that is still running or was opened', () => {
    const { between } = createLosses()
    expect(between(desk([offer]), desk([]), now)).toEqual([{ kind: 'missed', customer: 'Marco Tullio' }])
    expect(between(desk([offer]), desk([]), Date.parse(at(50)))).toEqual([])
    expect(between(desk([conversationOf('o', { offerEndsAt: at(1) })]), desk([]), now)).toEqual([])
    expect(between(desk([{ ...offer, offerEndsAt: null }]), desk([]), now)).toEqual([])
    expect(between(desk([offer]), desk([offer]), now)).toEqual([])
  })

  test('Break with or just after a missed offer is said; a Break that I chose is not', () => {
    const together = createLosses()
    expect(together.between(desk([offer]), desk([], 'break'), now).map(({ kind }) => kind)).toEqual([
      'missed',
      'moved_to_break',
    ])
    const apart = createLosses()
    apart.between(desk([offer]), desk([]), now)
    expect(apart.between(desk([]), desk([], 'break'), now + 9_000)).toEqual([{ kind: 'moved_to_break' }])
    const own = createLosses()
    own.between(desk([offer]), desk([]), now)
    own.chose(now + 1_000)
    expect(own.between(desk([]), desk([], 'break'), now + 1_500)).toEqual([])
    expect(createLosses().between(desk([]), desk([], 'break'), now)).toEqual([])
  })
})
