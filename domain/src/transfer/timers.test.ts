import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conversationStates } from '../conversation/lifecycle.ts'
import { WINDOW_MS } from '../message/window.ts'
import { assignmentCauses, type Condition, type TransferSettings, unclaimed, waitQueues } from './condition.ts'
import { timerDue } from './due.ts'
import { usual } from './testing/settings.ts'
import { timerKinds, timersOf } from './timers.ts'

const now = Date.UTC(2026, 10, 24, 9)
const settings: TransferSettings = usual
const opened: Condition = {
  ...unclaimed,
  state: 'active',
  assigneeId: 'anna',
  skillsetId: 'support',
  cause: 'routing',
  openedAt: now - 50_000,
  waitingSince: now - 90_000,
  lastInboundAt: now - 60_000,
}
const offered: Condition = { ...opened, openedAt: null, offerEndsAt: now + 5 }
const waiting: Condition = { ...offered, state: 'waiting', assigneeId: null, offerEndsAt: null }
const around = { skillsetOrder: ['support', 'sales'], othersCanHaveIt: false, ownerPresent: true, botSkillsetId: null }

describe('X-23 the timers a conversation must have', () => {
  it.each<[string, Condition, [string, number][]]>([
    ['A-CONV-01 none while somebody works on it', opened, []],
    ['A-WAIT-03 none while it waits in its line', waiting, []],
    ['A-TRF-05 the end of an offer', offered, [['offer', now + 5]]],
    [
      'A-TRF-12 the end of a skillset’s time',
      { ...waiting, triedSkillsets: ['s'], offerEndsAt: now },
      [['offer', now]],
    ],
    [
      'A-TRF-06 the end of the 24 hours',
      { ...offered, exclusive: true, offerEndsAt: null },
      [['exclusive', now - 60_000 + WINDOW_MS]],
    ],
    ['A-WQ-04 the owner’s time', { ...offered, cause: 'personal_queue' }, [['personal', now + 5]]],
    ['A-WQ-05 the end of the silence', { ...opened, unansweredSince: now }, [['silence', now + 600_000]]],
    ['A-WAIT-05 the return', { ...opened, state: 'suspended', waitingSince: now }, [['return', now + 1_800_000]]],
    [
      'A-WQ-05 A-WAIT-05 return and silence',
      { ...opened, state: 'suspended', waitingSince: now, unansweredSince: now - 9 },
      [
        ['silence', now + 600_000 - 9],
        ['return', now + 1_800_000],
      ],
    ],
    ['A-WQ-01 none in a wait queue', { ...waiting, state: 'parked', queue: 'public', unansweredSince: now }, []],
    ['X-26 none when it is closed', { ...offered, state: 'closed', exclusive: true, unansweredSince: now }, []],
  ])('%s', (_, conversation, timers) => {
    expect(timersOf(conversation, settings).map(({ kind, dueAt }) => [kind, dueAt])).toEqual(timers)
  })
})

const time = fc.integer({ min: now - 2 * WINDOW_MS, max: now + WINDOW_MS })
const anyCondition: fc.Arbitrary<Condition> = fc.record({
  state: fc.constantFrom(...conversationStates),
  assigneeId: fc.option(fc.constantFrom('anna', 'carla')),
  skillsetId: fc.option(fc.constantFrom('support', 'sales')),
  queue: fc.option(fc.constantFrom(...waitQueues)),
  exclusive: fc.boolean(),
  expired: fc.boolean(),
  cause: fc.option(fc.constantFrom(...assignmentCauses)),
  openedAt: fc.option(time),
  offerEndsAt: fc.option(time),
  waitingSince: fc.option(time),
  missedBy: fc.uniqueArray(fc.constantFrom('anna', 'carla')),
  triedSkillsets: fc.uniqueArray(fc.constantFrom('support', 'sales')),
  lastInboundAt: fc.option(time),
  unansweredSince: fc.option(time),
  lastCalledAt: fc.option(time),
  botEndsAt: fc.option(time),
  botAsked: fc.nat(3),
  stepSince: fc.option(time),
})

describe('laws of timers, in whatever condition a conversation is found', () => {
  const law = (check: (conversation: Condition, at: number) => void) =>
    fc.assert(fc.property(anyCondition, time, check), { numRuns: 2000 })

  it('X-23 what is not due changes nothing, whoever calls too early', () => {
    law((conversation, at) => {
      const timers = timersOf(conversation, settings)
      for (const kind of timerKinds) {
        const due = timers.find((timer) => timer.kind === kind)
        if (due !== undefined && due.dueAt > at)
          expect(timerDue(kind, conversation, around, settings, at)?.conversation ?? conversation).toEqual(conversation)
      }
    })
  })

  it('X-23 what is done is done: the same timer never stays due', () => {
    law((conversation, at) => {
      for (const kind of timerKinds) {
        const outcome = timerDue(kind, conversation, around, settings, at)
        const again = outcome?.set.find((timer) => timer.kind === kind)
        if (again !== undefined) expect(again.dueAt).toBeGreaterThan(at)
      }
    })
  })

  it('X-26 nothing is due for a closed conversation', () => {
    law((conversation, at) => {
      const closed: Condition = { ...conversation, state: 'closed' }
      expect(timersOf(closed, settings)).toEqual([])
      for (const kind of timerKinds) expect(timerDue(kind, closed, around, settings, at)).toBeNull()
    })
  })

  it('C-20 an outcome sets or clears each kind of timer', () => {
    law((conversation, at) => {
      for (const kind of timerKinds) {
        const outcome = timerDue(kind, conversation, around, settings, at)
        if (outcome === null) continue
        expect([...outcome.set.map((timer) => timer.kind), ...outcome.clear].sort()).toEqual([...timerKinds].sort())
        expect(outcome.set).toEqual(timersOf(outcome.conversation, settings))
      }
    })
  })
})
