/** Where a conversation stands; `parked` is in a wait queue, `suspended` is open while its agent is gone. */
export const conversationStates = ['waiting', 'active', 'parked', 'suspended', 'closed'] as const

export type ConversationState = (typeof conversationStates)[number]

/**
 * What can happen to a conversation.
 *
 * `returned` puts it back among the waiting: the offer was not opened, or a skillset is to have it. `unparked` is the
 * agent's click, and the customer's message to a personal queue; `customer_wrote` wakes a public one.
 */
export const conversationEvents = [
  'customer_wrote',
  'assigned',
  'opened',
  'parked',
  'unparked',
  'suspended',
  'resumed',
  'returned',
  'closed',
] as const

export type ConversationEvent = (typeof conversationEvents)[number]

export type TransitionRefusal =
  | 'already_closed'
  | 'not_active'
  | 'not_parked'
  | 'not_suspended'
  | 'already_waiting'
  | 'already_parked'

export type Transition = { ok: true; state: ConversationState } | { ok: false; reason: TransitionRefusal }

const to = (state: ConversationState): Transition => ({ ok: true, state })
const no = (reason: TransitionRefusal): Transition => ({ ok: false, reason })

const table: Record<Exclude<ConversationState, 'closed'>, Record<ConversationEvent, Transition>> = {
  waiting: {
    customer_wrote: to('waiting'),
    assigned: to('active'),
    opened: no('not_active'),
    parked: no('not_active'),
    unparked: no('not_parked'),
    suspended: no('not_active'),
    resumed: no('not_suspended'),
    returned: no('already_waiting'),
    closed: to('closed'),
  },
  active: {
    customer_wrote: to('active'),
    assigned: to('active'),
    opened: to('active'),
    parked: to('parked'),
    unparked: no('not_parked'),
    suspended: to('suspended'),
    resumed: no('not_suspended'),
    returned: to('waiting'),
    closed: to('closed'),
  },
  parked: {
    customer_wrote: to('waiting'),
    assigned: to('active'),
    opened: no('not_active'),
    parked: no('already_parked'),
    unparked: to('active'),
    suspended: no('not_active'),
    resumed: no('not_suspended'),
    returned: to('waiting'),
    closed: to('closed'),
  },
  suspended: {
    // Whoever had it may come back: a timer, not the customer, gives it to another.
    customer_wrote: to('suspended'),
    assigned: to('active'),
    opened: no('not_active'),
    parked: to('parked'),
    unparked: no('not_parked'),
    suspended: no('not_active'),
    resumed: to('active'),
    returned: to('waiting'),
    closed: to('closed'),
  },
}

/** The state after an event, or why the event cannot happen; a closed conversation never changes again. */
export function transition(state: ConversationState, event: ConversationEvent): Transition {
  return state === 'closed' ? no('already_closed') : table[state][event]
}

/** Whether the conversation is assigned to an agent who has not opened it yet. */
export function isOffered(state: ConversationState, openedAt: number | null): boolean {
  return state === 'active' && openedAt === null
}

/** Whether it belongs in the tenant's waiting list: nobody has opened it, it is parked, or its agent is gone. */
export function isWaitingForSomebody(state: ConversationState, openedAt: number | null): boolean {
  return state === 'waiting' || state === 'parked' || state === 'suspended' || isOffered(state, openedAt)
}

/** Whether it takes one of its agent's places: reserved when assigned, given back by parking, leaving or closing. */
export function occupiesPlace(state: ConversationState): boolean {
  return state === 'active'
}
