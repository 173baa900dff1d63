import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ConversationEvent,
  type ConversationState,
  conversationEvents,
  conversationStates,
  isOffered,
  isWaitingForSomebody,
  occupiesPlace,
  transition,
} from './lifecycle.ts'

const story = (...events: ConversationEvent[]): ConversationState =>
  events.reduce<ConversationState>((state, event) => {
    const next = transition(state, event)
    if (!next.ok) throw new Error(`${event} while ${state}: ${next.reason}`)
    return next.state
  }, 'waiting')

describe('C-20 the life of a conversation', () => {
  it.each<[string, ConversationEvent[], ConversationState]>([
    [
      'A-CONV-02 is assigned, opened and closed',
      ['customer_wrote', 'assigned', 'opened', 'customer_wrote', 'closed'],
      'closed',
    ],
    ['A-WAIT-03 goes back when the offer is not opened', ['assigned', 'returned'], 'waiting'],
    [
      'A-WQ-02 leaves the public queue when the customer writes',
      ['assigned', 'opened', 'parked', 'customer_wrote'],
      'waiting',
    ],
    [
      'A-WQ-04 A-MYWQ-02 leaves the personal queue for its agent',
      ['assigned', 'opened', 'parked', 'unparked'],
      'active',
    ],
    ['A-OUTL-02 stays open when the agent is gone', ['assigned', 'opened', 'suspended', 'customer_wrote'], 'suspended'],
    ['A-WAIT-05 comes back with the agent', ['assigned', 'suspended', 'resumed'], 'active'],
    ['A-WAIT-07 is taken over while suspended', ['assigned', 'suspended', 'assigned', 'opened'], 'active'],
    ['A-WQ-05 is parked while the agent is gone', ['assigned', 'suspended', 'parked'], 'parked'],
    ['A-TRF-04 is transferred to another', ['assigned', 'opened', 'assigned', 'opened'], 'active'],
  ])('%s', (_, events, end) => {
    expect(story(...events)).toBe(end)
  })

  it.each<[ConversationState, ConversationEvent, string]>([
    ['closed', 'customer_wrote', 'already_closed'],
    ['closed', 'assigned', 'already_closed'],
    ['waiting', 'opened', 'not_active'],
    ['waiting', 'parked', 'not_active'],
    ['waiting', 'returned', 'already_waiting'],
    ['parked', 'parked', 'already_parked'],
    ['active', 'unparked', 'not_parked'],
    ['active', 'resumed', 'not_suspended'],
  ])('while %s refuses %s: %s', (state, event, reason) => {
    expect(transition(state, event)).toEqual({ ok: false, reason })
  })

  it('X-26 nothing ever happens to a closed conversation, and every open one can be closed', () => {
    for (const event of conversationEvents) expect(transition('closed', event).ok).toBe(false)
    for (const state of conversationStates) expect(transition(state, 'closed').ok).toBe(state !== 'closed')
  })

  it('C-20 a message of the customer is never refused while the conversation is open', () => {
    for (const state of conversationStates) expect(transition(state, 'customer_wrote').ok).toBe(state !== 'closed')
  })

  it('C-20 no story of any length leaves the five states or reopens what is closed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...conversationEvents), { maxLength: 40 }), (events) => {
        let state: ConversationState = 'waiting'
        for (const event of events) {
          const next = transition(state, event)
          if (next.ok) {
            expect(state).not.toBe('closed')
            expect(conversationStates).toContain(next.state)
            state = next.state
          }
        }
      }),
    )
  })
})

describe('what follows from the state', () => {
  it('A-WAIT-03 an assigned conversation is an offer until it is opened', () => {
    expect(isOffered('active', null)).toBe(true)
    expect(isOffered('active', 1)).toBe(false)
    expect(isOffered('waiting', null)).toBe(false)
  })

  it('A-WAIT-01 waiting are all but those somebody works on and those that are closed', () => {
    const waiting = conversationStates.filter((state) => isWaitingForSomebody(state, 1))
    expect(waiting).toEqual(['waiting', 'parked', 'suspended'])
    expect(isWaitingForSomebody('active', null)).toBe(true)
    expect(isWaitingForSomebody('closed', null)).toBe(false)
  })

  it('C-08 A-WQ-01 only active conversations take a place', () => {
    expect(conversationStates.filter(occupiesPlace)).toEqual(['active'])
  })
})
