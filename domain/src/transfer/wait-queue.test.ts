import { describe, expect, it } from 'vitest'
import { type Condition, type TransferSettings, unclaimed } from './condition.ts'
import { openOffer } from './offer.ts'
import { usual } from './testing/settings.ts'
import { agentWrote, customerWrote, park, parkForSilence, unpark } from './wait-queue.ts'

const now = Date.UTC(2026, 10, 24, 9)
const settings: TransferSettings = usual
const opened: Condition = {
  ...unclaimed,
  state: 'active',
  assigneeId: 'anna',
  skillsetId: 'support',
  expired: true,
  cause: 'routing',
  openedAt: now - 5000,
  waitingSince: now - 9000,
  lastInboundAt: now - 60_000,
  unansweredSince: now,
}
const inPublic: Condition = { ...opened, state: 'parked', queue: 'public', assigneeId: null, openedAt: null }
const inPersonal: Condition = { ...inPublic, queue: 'personal', assigneeId: 'anna' }
const present = { ownerPresent: true }
const away = { ownerPresent: false }
const due = now + 600_000

describe('a wait queue', () => {
  it('A-WQ-01 C-11 the public one is nobody’s', () => {
    const outcome = park(opened, 'public', settings, now)
    expect(outcome?.conversation).toMatchObject({
      state: 'parked',
      queue: 'public',
      assigneeId: null,
      waitingSince: now,
    })
    expect(outcome?.set).toEqual([])
  })

  it('A-WQ-03 the personal one is the agent’s', () => {
    const outcome = park(opened, 'personal', settings, now)
    expect(outcome?.conversation).toMatchObject({ state: 'parked', queue: 'personal', assigneeId: 'anna' })
    expect(outcome?.set).toEqual([])
  })

  it('A-WQ-01 takes only what somebody works on', () => {
    for (const state of ['waiting', 'parked', 'closed'] as const)
      expect(park({ ...opened, state }, 'personal', settings, now)).toBeNull()
    expect(park({ ...inPersonal, state: 'suspended', assigneeId: null }, 'personal', settings, now)).toBeNull()
  })

  it('A-MYWQ-02 A-MYWQ-03 Q31 its owner takes it out at once, whatever the window, and nobody else', () => {
    const outcome = unpark(inPersonal, settings, now)
    expect(outcome?.conversation).toMatchObject({ state: 'active', assigneeId: 'anna', openedAt: now, queue: null })
    expect(unpark(inPublic, settings, now)).toBeNull()
    expect(unpark(opened, settings, now)).toBeNull()
  })
})

describe('a message of the customer', () => {
  it.each<[string, Condition, { ownerPresent: boolean }, Partial<Condition>]>([
    [
      'A-WQ-02 Q21 sends it from the public queue to routing',
      inPublic,
      away,
      { state: 'waiting', assigneeId: null, queue: null, waitingSince: now },
    ],
    [
      'A-WQ-04 A-MYWQ-04 brings it from the personal queue to its owner, to stay',
      inPersonal,
      present,
      { state: 'active', assigneeId: 'anna', openedAt: null, offerEndsAt: null, cause: 'personal_queue' },
    ],
    [
      'A-WQ-04 Q22 while the owner is away it stays theirs for a time',
      inPersonal,
      away,
      { state: 'active', assigneeId: 'anna', offerEndsAt: now + 1_800_000, cause: 'personal_queue' },
    ],
    [
      'A-WAIT-05 Q36 leaves to its agent what is suspended',
      { ...opened, state: 'suspended' },
      away,
      { state: 'suspended', assigneeId: 'anna' },
    ],
    [
      'C-20 changes nothing about whose it is otherwise',
      opened,
      present,
      { state: 'active', assigneeId: 'anna', cause: 'routing' },
    ],
  ])('%s', (_, before, owner, after) => {
    const outcome = customerWrote(before, owner, settings, now)
    expect(outcome?.conversation).toMatchObject({ ...after, lastInboundAt: now, unansweredSince: null, expired: false })
  })

  it('A-WQ-04 of somebody away sets the timer that frees it', () => {
    expect(customerWrote(inPersonal, away, settings, now)?.set).toEqual([{ kind: 'personal', dueAt: now + 1_800_000 }])
    expect(customerWrote(inPersonal, present, settings, now)?.set).toEqual([])
  })

  it('X-26 does not touch a closed conversation', () => {
    expect(customerWrote({ ...opened, state: 'closed' }, present, settings, now)).toBeNull()
  })
})

describe('silence', () => {
  it('X-24 begins with the agent’s message and ends with the customer’s', () => {
    const heard = customerWrote(opened, present, settings, now)
    expect(heard?.set).toEqual([])
    expect(heard?.clear).toContain('silence')
    const answered = agentWrote(heard?.conversation ?? opened, settings, now + 7)
    expect(answered.set).toEqual([{ kind: 'silence', dueAt: due + 7 }])
  })

  it.each<[string, { ownerPresent: boolean }, 'public' | 'personal', 'public' | 'personal', string | null]>([
    ['A-WQ-05 C-12 puts it into the personal queue', present, 'personal', 'personal', 'anna'],
    ['A-WQ-05 Q23 into the public one when the agent is not signed in', away, 'personal', 'public', null],
    ['A-WQ-05 into the public one where the number says so', present, 'public', 'public', null],
  ])('%s', (_, owner, silenceQueue, queue, assigneeId) => {
    const outcome = parkForSilence(opened, owner, { ...settings, silenceQueue }, due)
    expect(outcome?.conversation).toMatchObject({ state: 'parked', queue, assigneeId })
  })

  it('A-WQ-05 B-21 not before its time, which begins anew for whoever opens or unpauses it', () => {
    expect(parkForSilence(opened, present, settings, due - 1)).toBeNull()
    const again = openOffer({ ...opened, openedAt: null }, settings, now + 1)?.conversation as Condition
    expect(parkForSilence(again, present, settings, due)).toBeNull()
    expect(parkForSilence({ ...opened, unansweredSince: null }, present, settings, due)).toBeNull()
    expect(parkForSilence({ ...opened, openedAt: null }, present, settings, due)).toBeNull()
  })

  it('A-WQ-06 never without a limit', () => {
    const without = { ...settings, silenceSeconds: null }
    expect(agentWrote(opened, without, now).set).toEqual([])
    expect(parkForSilence(opened, present, without, due * 2)).toBeNull()
  })
})
