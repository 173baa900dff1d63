import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conversationStates } from '../conversation/lifecycle.ts'
import { assignmentCauses, type Condition, type TransferSettings, unclaimed, waitQueues } from './condition.ts'
import { timerDue } from './due.ts'
import { EXPECTED_MS, faultsOf, repair, type StuckFacts, stuckFaults, type TimerRow } from './stuck.ts'
import { usual } from './testing/settings.ts'
import { timerKinds, timersOf } from './timers.ts'
import { customerWrote } from './wait-queue.ts'

const now = Date.UTC(2026, 10, 24, 9)
const second = 1000
const hour = 3_600_000
const settings: TransferSettings = { ...usual, closeSeconds: 7200, lastCallSeconds: 600 }
const waiting: Condition = {
  ...unclaimed,
  skillsetId: 'support',
  waitingSince: now - hour,
  lastInboundAt: now - hour,
  stepSince: now - hour,
}
const offered: Condition = { ...waiting, state: 'active', assigneeId: 'anna', offerEndsAt: now + 60 * second }
const opened: Condition = { ...offered, offerEndsAt: null, openedAt: now - 50 * second, waitingSince: null }
const parked: Condition = { ...waiting, state: 'parked', queue: 'personal', assigneeId: 'anna' }
const around = { skillsetOrder: ['support'], othersCanHaveIt: false, ownerPresent: true, botSkillsetId: null }

const well = (of: Condition): StuckFacts => ({
  timers: timersOf(of, settings),
  assignableSince: null,
  ownerGoneSince: null,
  messageSince: null,
})
const told = (of: Condition, facts: Partial<StuckFacts> = {}, at = now) =>
  faultsOf(of, { ...well(of), ...facts }, settings, at).map(({ fault, timer, since }) => [fault, timer, since - now])

describe('C-20 what is outside of its expected time', () => {
  it.each<[string, Condition, Partial<StuckFacts>, unknown[]]>([
    ['an offer that runs', offered, {}, []],
    [
      'an offer that was not asked',
      { ...offered, offerEndsAt: now - 31 * second },
      {},
      [['overdue', 'offer', -31_000]],
    ],
    ['one that is due just now', { ...offered, offerEndsAt: now - 29 * second }, {}, []],
    [
      'one that fails again and again, and is put off each time',
      { ...offered, offerEndsAt: now - hour },
      { timers: [{ kind: 'offer', dueAt: now + 20 * second }] },
      [['overdue', 'offer', -hour]],
    ],
    ['an offer whose row is gone', offered, { timers: [] }, [['timers_wrong', 'offer', -hour]]],
    [
      'an offer whose row comes too late',
      offered,
      { timers: [{ kind: 'offer', dueAt: now + hour }] },
      [['timers_wrong', 'offer', -hour]],
    ],
    [
      'a row that nothing leaves behind',
      opened,
      { timers: [{ kind: 'return', dueAt: now + hour }] },
      [['timers_wrong', 'return', -50_000]],
    ],
    ['a silence that the customer has broken', opened, { timers: [{ kind: 'silence', dueAt: now + hour }] }, []],
    [
      'an end of the 24 hours from before the customer’s message',
      { ...offered, exclusive: true, offerEndsAt: null },
      { timers: [{ kind: 'exclusive', dueAt: now + hour }] },
      [],
    ],
    ['one that nobody could have', waiting, {}, []],
    [
      'one that somebody could have since half a minute',
      waiting,
      { assignableSince: now - 31 * second },
      [['not_assigned', null, -31_000]],
    ],
    ['one that somebody can have now', waiting, { assignableSince: now - second }, []],
    ['one that a bot has', { ...waiting, botEndsAt: now + hour }, { assignableSince: now - hour }, []],
    ['one of somebody who is disabled', opened, { ownerGoneSince: now - hour }, [['owner_disabled', null, -hour]]],
    ['one in the queue of such a one', parked, { ownerGoneSince: now - hour }, [['owner_disabled', null, -hour]]],
    ['a message that does not go out', opened, { messageSince: now - hour }, [['message_waits', null, -hour]]],
    [
      'a parked one whose customer wrote, and nothing says so',
      { ...parked, lastInboundAt: now - 60 * second },
      {},
      [['timers_wrong', 'woken', -60_000]],
    ],
    [
      'a parked one that is about to wake up',
      { ...parked, lastInboundAt: now },
      { timers: [{ kind: 'woken', dueAt: now }] },
      [],
    ],
    [
      'a closed one',
      { ...opened, state: 'closed' },
      { ownerGoneSince: now, timers: [{ kind: 'offer', dueAt: now + hour }] },
      [],
    ],
  ])('%s', (_, conversation, facts, faults) => {
    expect(told(conversation, facts)).toEqual(faults)
  })
})

const past = fc.integer({ min: now - 30 * hour, max: now })
const ahead = fc.integer({ min: now - 30 * hour, max: now + 30 * hour })
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value)

/** Any condition that the rules could have brought about. */
const possible: fc.Arbitrary<Condition> = fc
  .record({
    state: fc.constantFrom(...conversationStates),
    assigneeId: fc.constantFrom('anna', 'carla'),
    skillsetId: orNull(fc.constantFrom('support', 'sales')),
    queue: fc.constantFrom(...waitQueues),
    exclusive: fc.boolean(),
    expired: fc.boolean(),
    cause: orNull(fc.constantFrom(...assignmentCauses)),
    openedAt: orNull(past),
    offerEndsAt: orNull(ahead),
    waitingSince: past,
    missedBy: fc.constant([]),
    triedSkillsets: fc.uniqueArray(fc.constantFrom('support', 'sales')),
    lastInboundAt: past,
    unansweredSince: orNull(past),
    lastCalledAt: orNull(past),
    botEndsAt: orNull(ahead),
    botAsked: fc.nat(3),
    stepSince: orNull(past),
  })
  .map((any) => {
    const isParked = any.state === 'parked'
    const isOwned = any.state === 'active' || any.state === 'suspended' || (isParked && any.queue === 'personal')
    const isUnopened = any.state === 'waiting' || (any.state === 'active' && any.openedAt === null)
    return {
      ...any,
      assigneeId: isOwned || any.state === 'closed' ? any.assigneeId : null,
      queue: isParked ? any.queue : null,
      openedAt: isUnopened || isParked ? null : (any.openedAt ?? now),
      exclusive: any.exclusive && isUnopened,
      offerEndsAt: isUnopened ? any.offerEndsAt : null,
      botEndsAt: any.state === 'waiting' ? any.botEndsAt : null,
    }
  })

const instant = orNull(past)
const someFacts: fc.Arbitrary<StuckFacts> = fc.record({
  timers: fc.uniqueArray(fc.record({ kind: fc.constantFrom(...timerKinds, 'woken' as const), dueAt: ahead }), {
    selector: ({ kind }) => kind,
  }),
  assignableSince: instant,
  ownerGoneSince: instant,
  messageSince: instant,
})
const law = (check: (conversation: Condition, facts: StuckFacts) => void) =>
  fc.assert(fc.property(possible, someFacts, check), { numRuns: 3000 })

/** Carries a repair out and does what is due then, as those who are woken do. */
function repaired(conversation: Condition, facts: StuckFacts): { after: Condition; rows: TimerRow[] } {
  const done = repair(conversation, facts, settings, now)
  let after = done?.outcome?.conversation ?? conversation
  let isChanged = done?.outcome != null
  if (done?.wakes || facts.timers.some(({ kind, dueAt }) => kind === 'woken' && dueAt <= now)) {
    const lastInboundAt = after.lastInboundAt ?? now
    const woken = after.state === 'parked' ? customerWrote(after, around, settings, lastInboundAt) : null
    isChanged ||= woken !== null
    after = woken?.conversation ?? after
  }
  const rows: readonly TimerRow[] = isChanged ? timersOf(after, settings) : facts.timers
  let next = rows.filter(({ kind, dueAt }) => kind !== 'woken' && dueAt <= now)
  for (let step = 0; next.length > 0 && step < 10; step++) {
    const kind = next[0]?.kind as (typeof timerKinds)[number]
    after = timerDue(kind, after, around, settings, now)?.conversation ?? after
    next = timersOf(after, settings).filter(({ dueAt }) => dueAt <= now)
    isChanged = true
  }
  const ahead = facts.timers.filter(({ kind, dueAt }) => kind === 'woken' && dueAt > now && !done?.wakes)
  const others = isChanged ? timersOf(after, settings) : facts.timers.filter(({ kind }) => kind !== 'woken')
  return { after, rows: [...others, ...ahead] }
}

describe('C-20 laws of the stuck finder, in whatever condition a conversation is', () => {
  it('a conversation with the timers of its rules, none of them due for long, is well', () => {
    law((conversation) => {
      const facts = well(conversation)
      if (facts.timers.some(({ dueAt }) => now - dueAt > EXPECTED_MS)) return
      const heard: StuckFacts = { ...facts, timers: [...facts.timers, { kind: 'woken', dueAt: now }] }
      expect(faultsOf(conversation, heard, settings, now)).toEqual([])
      expect(repair(conversation, heard, settings, now)).toBeNull()
    })
  })

  it('nothing is repaired that has no fault, and every fault is one of the five, begun before now', () => {
    law((conversation, facts) => {
      const faults = faultsOf(conversation, facts, settings, now)
      expect(repair(conversation, facts, settings, now) === null).toBe(faults.length === 0)
      for (const { fault, since } of faults) {
        expect(stuckFaults).toContain(fault)
        expect(since).toBeLessThanOrEqual(now)
      }
    })
  })

  it('after the repair there is none, once what is due is done, what can be given is given, and what waits has gone out', () => {
    law((conversation, facts) => {
      const { after, rows } = repaired(conversation, facts)
      const ownerGoneSince = after.assigneeId === conversation.assigneeId ? facts.ownerGoneSince : null
      const then: StuckFacts = { timers: rows, assignableSince: null, ownerGoneSince, messageSince: null }
      expect(faultsOf(after, then, settings, now)).toEqual([])
    })
  })

  it('a repair done twice is a repair done once', () => {
    law((conversation, facts) => {
      const first = repair(conversation, facts, settings, now)
      if (!first?.outcome) return
      const { conversation: after, set } = first.outcome
      const gone = after.assigneeId === null ? null : facts.ownerGoneSince
      const second = repair(after, { ...facts, timers: set, ownerGoneSince: gone }, settings, now)
      if (second?.outcome) expect(second.outcome).toEqual(first.outcome)
    })
  })

  it('what was not about its owner or its timers leaves the row as it is', () => {
    law((conversation, facts) => {
      const outside = {
        ...well(conversation),
        assignableSince: facts.assignableSince,
        messageSince: facts.messageSince,
      }
      if (faultsOf(conversation, outside, settings, now).some(({ timer }) => timer !== null)) return
      expect(repair(conversation, outside, settings, now)?.outcome ?? null).toBeNull()
    })
  })

  it('nobody who is disabled keeps anything', () => {
    law((conversation, facts) => {
      const gone = { ...facts, ownerGoneSince: now }
      if (conversation.state === 'closed') return
      expect(repaired(conversation, gone).after.assigneeId).toBeNull()
    })
  })
})
