import { describe, expect, it } from 'vitest'
import type { Actor } from '../access/can.ts'
import { type Condition, type TransferSettings, unclaimed } from './condition.ts'
import { hasPlace, take, takeRefusal, waitingStatus } from './take-over.ts'
import { usual } from './testing/settings.ts'

const now = Date.UTC(2026, 10, 24, 9)
const settings: TransferSettings = { ...usual, silenceSeconds: null }
const anna: Actor = { userId: 'anna', role: 'agent', isolated: false, skillsetIds: ['support'] }
const bruno: Actor = { userId: 'bruno', role: 'agent', isolated: true, skillsetIds: ['sales'] }
const dario: Actor = { userId: 'dario', role: 'supervisor', isolated: false, skillsetIds: [] }

const waiting: Condition = { ...unclaimed, skillsetId: 'support', waitingSince: now - 9000, lastInboundAt: now - 9000 }
const offered: Condition = { ...waiting, state: 'active', assigneeId: 'carla', cause: 'routing', offerEndsAt: now + 1 }
const opened: Condition = { ...offered, offerEndsAt: null, openedAt: now - 1 }
const inPublic: Condition = { ...waiting, state: 'parked', queue: 'public' }
const inPersonal: Condition = { ...waiting, state: 'parked', queue: 'personal', assigneeId: 'carla' }
const suspended: Condition = { ...opened, state: 'suspended' }

describe('A-WAIT-06 Q27 who can take a conversation over', () => {
  it.each<[string, Actor, Condition, ReturnType<typeof takeRefusal>]>([
    ['A-WAIT-06 an agent one that waits', anna, waiting, null],
    ['A-WAIT-06 an agent one of another skillset', anna, { ...waiting, skillsetId: 'sales' }, null],
    ['A-WAIT-08 Q28 an isolated agent one of the own skillset', bruno, { ...waiting, skillsetId: 'sales' }, null],
    ['A-WAIT-08 an isolated agent one of another', bruno, waiting, 'not_in_skillset'],
    ['A-WAIT-08 an isolated agent one of nobody’s', bruno, { ...waiting, skillsetId: null }, 'not_in_skillset'],
    ['A-WAIT-04 an agent one in the public queue', anna, inPublic, null],
    ['A-WAIT-04 A-WQ-04 an agent one in the queue of another', anna, inPersonal, 'personal_queue'],
    [
      'A-WQ-04 Q22 an agent one that woke up in the queue of another',
      anna,
      { ...offered, cause: 'personal_queue' },
      'personal_queue',
    ],
    ['A-WAIT-05 Q36 an agent one whose agent is gone', anna, suspended, null],
    ['A-WAIT-05 an agent the own one after coming back', anna, { ...suspended, assigneeId: 'anna' }, null],
    ['A-WAIT-03 an agent one on offer to another', anna, offered, 'being_opened'],
    ['A-WAIT-03 an agent one whose offer is over', anna, { ...offered, offerEndsAt: now }, null],
    [
      'A-TRF-06 an agent one exclusive to another',
      anna,
      { ...offered, exclusive: true, offerEndsAt: null },
      'exclusive',
    ],
    ['A-TRF-13 an agent one exclusive to the own skillset', anna, { ...waiting, exclusive: true }, null],
    [
      'A-TRF-13 an agent one exclusive to another skillset',
      anna,
      { ...waiting, exclusive: true, skillsetId: 'sales' },
      'exclusive',
    ],
    ['Q37 an agent one that another works on', anna, opened, 'being_opened'],
    ['Q37 a supervisor one that somebody works on', dario, opened, null],
    ['Q37 a supervisor one exclusive to somebody', dario, { ...offered, exclusive: true }, null],
    ['Q37 a supervisor one in somebody’s queue', dario, inPersonal, null],
    ['A-WAIT-06 an agent the own offer', anna, { ...offered, assigneeId: 'anna' }, 'already_mine'],
    ['A-MYWQ-01 an agent one in the own queue', anna, { ...inPersonal, assigneeId: 'anna' }, 'already_mine'],
    ['A-WAIT-06 a supervisor the own one', dario, { ...opened, assigneeId: 'dario' }, 'already_mine'],
  ])('%s', (_, actor, conversation, refusal) => {
    expect(takeRefusal(actor, conversation, now)).toBe(refusal)
  })

  it('Q8 X-11 a place is needed, unless the tenant lets one go over the maximum', () => {
    expect(hasPlace({ active: 2, maximum: 3 }, false)).toBe(true)
    expect(hasPlace({ active: 3, maximum: 3 }, false)).toBe(false)
    expect(hasPlace({ active: 3, maximum: 3 }, true)).toBe(true)
  })

  it('A-WAIT-07 C-14 it is open at once, and nothing of before holds', () => {
    const before = { ...inPublic, missedBy: ['carla'], triedSkillsets: ['support'] }
    expect(take(before, 'anna', settings, now)?.conversation).toEqual({
      ...waiting,
      state: 'active',
      assigneeId: 'anna',
      openedAt: now,
      cause: 'take_over',
    })
    expect(take({ ...waiting, state: 'closed' }, 'anna', settings, now)).toBeNull()
  })
})

describe('C-13 the three statuses of the waiting list', () => {
  it.each<[string, Condition, 1 | 2 | 3 | null]>([
    ['A-WAIT-03 to be assigned', waiting, 1],
    ['A-WAIT-03 assigned and not opened', offered, 1],
    ['A-WAIT-04 in the public queue', inPublic, 2],
    ['A-WAIT-04 in a personal queue', inPersonal, 2],
    ['A-WAIT-05 managed before, and its agent is gone', suspended, 3],
    ['A-WAIT-01 not one that somebody works on', opened, null],
    ['A-WAIT-01 not a closed one', { ...opened, state: 'closed' }, null],
  ])('%s', (_, conversation, status) => {
    expect(waitingStatus(conversation)).toBe(status)
  })
})
