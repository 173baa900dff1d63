import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conversationStates } from '../conversation/lifecycle.ts'
import {
  type Actor,
  type ConversationAction,
  type ConversationSubject,
  can,
  conversationActions,
  couldRead,
  HISTORY_MS,
  mayAdminister,
  roles,
} from './can.ts'

const now = Date.UTC(2026, 10, 22)
const anna: Actor = { userId: 'anna', role: 'agent', isolated: false, skillsetIds: ['support'] }
const bruno: Actor = { userId: 'bruno', role: 'agent', isolated: true, skillsetIds: ['sales'] }
const dario: Actor = { userId: 'dario', role: 'supervisor', isolated: false, skillsetIds: [] }
const elena: Actor = { userId: 'elena', role: 'administrator', isolated: false, skillsetIds: [] }

const waiting: ConversationSubject = {
  state: 'waiting',
  assigneeId: null,
  skillsetId: 'support',
  openedAt: null,
  closedAt: null,
  closedById: null,
}
const offered: ConversationSubject = { ...waiting, state: 'active', assigneeId: 'anna' }
const active: ConversationSubject = { ...offered, openedAt: now - 1 }
const closed: ConversationSubject = { ...active, state: 'closed', closedById: 'anna', closedAt: now - 1 }

const looking: ConversationAction[] = ['see', 'read', 'look_back']
const past: ConversationAction[] = ['look_back']
const nothing: ConversationAction[] = []
const handling: ConversationAction[] = [...looking, 'open', 'reply', 'close', 'resolve', 'park', 'transfer', 'note']
const taking: ConversationAction[] = [...looking, 'take', 'note']
const steering: ConversationAction[] = [...looking, 'transfer', 'take', 'assign', 'repair', 'note']

const allowed = (actor: Actor, subject: ConversationSubject) =>
  conversationActions.filter((action) => can(actor, action, subject, now))

describe('who may do what with a conversation', () => {
  it.each<[string, Actor, ConversationSubject, ConversationAction[]]>([
    ['A-CONV-01 an agent with the own active one', anna, active, handling],
    ['A-CONV-02 an agent with the own offer', anna, offered, handling],
    ['A-WAIT-01 an agent with a waiting one', anna, waiting, taking],
    ['A-WAIT-01 an agent with a waiting one of another skillset', anna, { ...waiting, skillsetId: 'sales' }, taking],
    ['A-WAIT-03 an agent with the offer of another', { ...anna, userId: 'carla' }, offered, taking],
    ['A-WAIT-04 an agent with a parked one', anna, { ...active, state: 'parked', assigneeId: null }, taking],
    ['A-WAIT-05 an agent with a suspended one', anna, { ...active, state: 'suspended', assigneeId: 'carla' }, taking],
    ['Q37 an agent with the active one of another', { ...anna, userId: 'carla' }, active, nothing],
    ['A-HIST-01 an agent with one closed by himself or herself', anna, closed, looking],
    ['A-HIST-01 A-DET-07 an agent with one closed by another', anna, { ...closed, closedById: 'carla' }, past],
    ['A-DET-09 an isolated agent with a closed one of another skillset', bruno, closed, nothing],
    ['A-DET-09 an isolated agent with a closed one of the own', bruno, { ...closed, skillsetId: 'sales' }, past],
    ['A-HIST-02 an agent on the last day of four weeks', anna, { ...closed, closedAt: now - HISTORY_MS }, looking],
    ['A-HIST-02 X-28 an agent after four weeks', anna, { ...closed, closedAt: now - HISTORY_MS - 1 }, past],
    [
      'X-08 Q28 an isolated agent with a waiting one of the own skillset',
      bruno,
      { ...waiting, skillsetId: 'sales' },
      taking,
    ],
    ['A-WAIT-08 X-08 an isolated agent with a waiting one of another', bruno, waiting, nothing],
    ['A-WAIT-08 X-08 an isolated agent with the offer of another skillset', bruno, offered, nothing],
    ['A-WAIT-08 X-08 an isolated agent with a parked one of another', bruno, { ...active, state: 'parked' }, nothing],
    ['A-WAIT-08 X-08 an isolated agent with one without skillset', bruno, { ...waiting, skillsetId: null }, nothing],
    [
      'A-CONV-03 an isolated agent with the own one of another skillset',
      bruno,
      { ...active, assigneeId: 'bruno' },
      handling,
    ],
    [
      'A-MYWQ-01 an isolated agent with the own parked one',
      bruno,
      { ...active, state: 'parked', assigneeId: 'bruno' },
      [...looking, 'unpark', 'note'],
    ],
    [
      'A-WQ-04 an agent with the one in the queue of another',
      anna,
      { ...active, state: 'parked', assigneeId: 'carla' },
      taking,
    ],
    ['A-WAIT-05 an agent with the own suspended one', anna, { ...active, state: 'suspended' }, taking],
    ['A-HIST-01 an isolated agent with the own closed one', bruno, { ...closed, closedById: 'bruno' }, looking],
    ['Q37 A-CONV-03 a supervisor with the active one of an agent', dario, active, steering],
    ['Q29 a supervisor with an old one', dario, { ...closed, closedAt: now - 2 * HISTORY_MS }, [...looking, 'repair']],
    [
      'a supervisor with the own active one',
      dario,
      { ...active, assigneeId: 'dario' },
      [...handling.slice(0, -1), 'take', 'assign', 'repair', 'note'],
    ],
    ['Q37 an administrator with the active one of an agent', elena, active, steering],
    ['A-CONV-03 a supervisor with a waiting one', dario, waiting, steering],
    ['Q35 the last agent of a closed one', anna, { ...closed, closedById: 'anna', assigneeId: 'anna' }, looking],
  ])('%s', (_, actor, subject, actions) => {
    expect(allowed(actor, subject)).toEqual(actions)
  })

  it('X-08 an isolated agent could never read what is of another skillset, everybody else could', () => {
    expect([anna, bruno, dario, elena].map((actor) => couldRead(actor, waiting))).toEqual([true, false, true, true])
    expect(couldRead(bruno, { skillsetId: 'sales' })).toBe(true)
    expect(couldRead(bruno, { skillsetId: null })).toBe(false)
  })

  it('X-06 only an administrator administers', () => {
    expect(roles.filter((role) => mayAdminister({ ...anna, role }))).toEqual(['administrator'])
  })
})

const id = fc.constantFrom('anna', 'bruno', 'carla')
const skillset = fc.constantFrom('support', 'sales', 'spare')
const time = fc.option(fc.integer({ min: now - 2 * HISTORY_MS, max: now }))
const someone = fc.record<Actor>({
  userId: id,
  role: fc.constantFrom(...roles),
  isolated: fc.boolean(),
  skillsetIds: fc.uniqueArray(skillset),
})
const something = fc.record<ConversationSubject>({
  state: fc.constantFrom(...conversationStates),
  assigneeId: fc.option(id),
  skillsetId: fc.option(skillset),
  openedAt: time,
  closedAt: time,
  closedById: fc.option(id),
})
const action = fc.constantFrom(...conversationActions)

describe('laws of access', () => {
  it('X-08 isolation only ever takes away', () => {
    fc.assert(
      fc.property(someone, action, something, (actor, what, subject) => {
        if (can({ ...actor, isolated: true }, what, subject, now))
          expect(can({ ...actor, isolated: false }, what, subject, now)).toBe(true)
      }),
    )
  })

  it('X-08 an isolated agent sees nothing of another skillset but what is or was his or her own', () => {
    fc.assert(
      fc.property(someone, something, (actor, subject) => {
        fc.pre(subject.assigneeId !== actor.userId && subject.closedById !== actor.userId)
        fc.pre(subject.skillsetId === null || !actor.skillsetIds.includes(subject.skillsetId))
        expect(allowed({ ...actor, role: 'agent', isolated: true }, subject)).toEqual([])
      }),
    )
  })

  it('Q35 a closed conversation can be looked at, what is left of its timers and messages repaired, and nothing else', () => {
    fc.assert(
      fc.property(someone, something, (actor, subject) => {
        expect([...looking, 'repair']).toEqual(expect.arrayContaining(allowed(actor, { ...subject, state: 'closed' })))
      }),
    )
  })

  it('Q37 X-28 looking back opens nothing that is open, and gives no other right', () => {
    fc.assert(
      fc.property(someone, something, (actor, subject) => {
        if (subject.state !== 'closed') {
          expect(can(actor, 'look_back', subject, now)).toBe(can(actor, 'read', subject, now))
        }
      }),
    )
  })

  it('A-CONV-01 whoever may act on it may read it, and at most one person may work on it', () => {
    fc.assert(
      fc.property(someone, action, something, (actor, what, subject) => {
        fc.pre(what !== 'look_back' && can(actor, what, subject, now))
        expect(can(actor, 'read', subject, now)).toBe(true)
        if (handling.slice(3, 8).includes(what) || what === 'unpark')
          expect(can({ ...actor, userId: 'another' }, what, subject, now)).toBe(false)
      }),
    )
  })

  it('X-28 what time has taken from an agent does not come back', () => {
    fc.assert(
      fc.property(someone, action, something, fc.nat(HISTORY_MS), (actor, what, subject, later) => {
        if (!can(actor, what, subject, now)) expect(can(actor, what, subject, now + later)).toBe(false)
      }),
    )
  })
})
