import { describe, expect, it } from 'vitest'
import { type Condition, type TransferSettings, unclaimed } from './condition.ts'
import { agentBack, agentGone, agentLeft, returnEnded } from './presence.ts'
import { usual } from './testing/settings.ts'

const now = Date.UTC(2026, 10, 24, 9)
const settings: TransferSettings = { ...usual, personalSeconds: 1200 }
const offered: Condition = {
  ...unclaimed,
  state: 'active',
  assigneeId: 'anna',
  skillsetId: 'support',
  cause: 'routing',
  offerEndsAt: now + 1,
  waitingSince: now - 9000,
  missedBy: ['carla'],
  lastInboundAt: now - 9000,
}
const opened: Condition = { ...offered, openedAt: now - 5000, offerEndsAt: null, missedBy: [] }
const suspended: Condition = { ...opened, state: 'suspended', waitingSince: now }
const exclusive: Condition = { ...offered, exclusive: true, cause: 'transfer', offerEndsAt: null }
const awake: Condition = { ...offered, cause: 'personal_queue', offerEndsAt: null }
const returnDue = now + 1_800_000

describe('when the agent is gone', () => {
  it('A-OUTL-02 A-WAIT-05 what was opened is suspended, and somebody else’s after a time', () => {
    const outcome = agentGone(opened, settings, now)
    expect(outcome?.conversation).toMatchObject({ state: 'suspended', assigneeId: 'anna', waitingSince: now })
    expect(outcome?.set).toEqual([{ kind: 'return', dueAt: returnDue }])
  })

  it('A-WAIT-03 an offer waits again, in its turn, and was not missed', () => {
    const outcome = agentGone(offered, settings, now)
    expect(outcome?.conversation).toMatchObject({
      state: 'waiting',
      assigneeId: null,
      waitingSince: now - 9000,
      missedBy: [],
    })
    expect(outcome?.set).toEqual([])
  })

  it('A-TRF-06 an exclusive one stays; A-TRF-13 one of a skillset stays in it', () => {
    expect(agentGone(exclusive, settings, now)).toBeNull()
    const outcome = agentGone({ ...offered, exclusive: true }, settings, now)
    expect(outcome?.conversation).toMatchObject({ state: 'waiting', skillsetId: 'support', exclusive: true })
  })

  it('A-WQ-04 Q22 one from the personal queue stays for a time', () => {
    expect(agentGone(awake, settings, now)?.set).toEqual([{ kind: 'personal', dueAt: now + 1_200_000 }])
    const running = { ...awake, offerEndsAt: now + 5 }
    expect(agentGone(running, settings, now)?.set).toEqual([{ kind: 'personal', dueAt: now + 5 }])
  })

  it('A-MYWQ-01 what waits for nobody or is parked stays as it is', () => {
    for (const state of ['waiting', 'parked', 'suspended', 'closed'] as const)
      expect(agentGone({ ...opened, state }, settings, now)).toBeNull()
  })
})

describe('when the agent is back', () => {
  it('A-WAIT-05 Q36 what was suspended goes on', () => {
    const outcome = agentBack(suspended, settings, now)
    expect(outcome?.conversation).toMatchObject({
      state: 'active',
      assigneeId: 'anna',
      openedAt: now - 5000,
      cause: 'returned',
    })
    expect(outcome?.clear).toContain('return')
  })

  it('A-WQ-04 what was the agent’s for a time is again without an end', () => {
    const outcome = agentBack({ ...awake, offerEndsAt: now + 5 }, settings, now)
    expect(outcome?.conversation.offerEndsAt).toBeNull()
    expect(outcome?.clear).toContain('personal')
    expect(agentBack(awake, settings, now)).toBeNull()
    expect(agentBack(offered, settings, now)).toBeNull()
    expect(agentBack(opened, settings, now)).toBeNull()
  })

  it('A-WAIT-05 Q36 not in time: it is distributed', () => {
    expect(returnEnded(suspended, settings, returnDue - 1)).toBeNull()
    expect(returnEnded(suspended, settings, returnDue)?.conversation).toMatchObject({
      state: 'waiting',
      assigneeId: null,
    })
    expect(returnEnded(opened, settings, returnDue)).toBeNull()
  })
})

describe('when a user is no longer one', () => {
  it('C-20 nothing waits for that user alone any more', () => {
    const inPersonal: Condition = { ...opened, state: 'parked', queue: 'personal', openedAt: null }
    expect(agentLeft(inPersonal, settings, now)?.conversation).toMatchObject({
      state: 'parked',
      queue: 'public',
      assigneeId: null,
    })
    for (const it of [offered, opened, suspended, exclusive, awake])
      expect(agentLeft(it, settings, now)?.conversation).toMatchObject({
        state: 'waiting',
        assigneeId: null,
        exclusive: false,
      })
    expect(agentLeft({ ...opened, state: 'closed' }, settings, now)).toBeNull()
    expect(agentLeft({ ...offered, state: 'waiting', assigneeId: null }, settings, now)).toBeNull()
  })
})
