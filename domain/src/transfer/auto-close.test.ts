import { describe, expect, it } from 'vitest'
import { closeForSilence, lastCall } from './auto-close.ts'
import { type Condition, type TransferSettings, unclaimed } from './condition.ts'
import { usual } from './testing/settings.ts'
import { timersOf } from './timers.ts'
import { agentWrote, customerWrote, park, unpark } from './wait-queue.ts'

const now = Date.UTC(2026, 10, 24, 9)
const settings: TransferSettings = { ...usual, closeSeconds: 7200, lastCallSeconds: 900 }
const opened: Condition = {
  ...unclaimed,
  state: 'active',
  assigneeId: 'anna',
  skillsetId: 'support',
  cause: 'routing',
  openedAt: now - 50_000,
  lastInboundAt: now - 60_000,
  unansweredSince: now,
}
const calledAt = now + 6_300_000
const closedAt = now + 7_200_000
const kinds = (it: Condition, with_ = settings) =>
  timersOf(it, with_)
    .filter(({ kind }) => kind !== 'silence')
    .map(({ kind, dueAt }) => [kind, dueAt])

describe('C-12 a customer who does not answer any more', () => {
  it('is told before the conversation is closed, and it is closed at its time', () => {
    expect(kinds(opened)).toEqual([
      ['last_call', calledAt],
      ['auto_close', closedAt],
    ])
    const called = lastCall(opened, settings, calledAt)?.conversation as Condition
    expect(kinds(called)).toEqual([['auto_close', closedAt]])
    expect(closeForSilence(called, settings, closedAt)?.conversation).toMatchObject({
      state: 'closed',
      assigneeId: 'anna',
    })
  })

  it('is not told twice, nor too early, nor closed without having been told', () => {
    expect(lastCall(opened, settings, calledAt - 1)).toBeNull()
    expect(lastCall({ ...opened, lastCalledAt: now + 1 }, settings, closedAt)).toBeNull()
    expect(closeForSilence(opened, settings, closedAt + 1)).toBeNull()
    expect(closeForSilence({ ...opened, lastCalledAt: calledAt }, settings, closedAt - 1)).toBeNull()
  })

  it('X-23 gets the whole time to answer when the call came late, because nothing ran meanwhile', () => {
    const late = lastCall(opened, settings, closedAt + 5_000_000)?.conversation as Condition
    expect(kinds(late)).toEqual([['auto_close', closedAt + 5_000_000 + 900_000]])
  })

  it('A-WQ-05 goes into the wait queue first, where the time runs on', () => {
    const parked = park(opened, 'personal', settings, now + 600_000)?.conversation as Condition
    expect(kinds(parked)).toEqual(kinds(opened))
    const closed = closeForSilence({ ...parked, lastCalledAt: calledAt }, settings, closedAt)?.conversation
    expect(closed).toMatchObject({ state: 'closed', queue: null })
  })

  it('X-24 begins anew with every message of either side, and when the agent takes it out of the queue', () => {
    const called = { ...opened, lastCalledAt: calledAt }
    const heard = customerWrote(called, { ownerPresent: true }, settings, calledAt + 1)?.conversation as Condition
    expect(kinds(heard)).toEqual([])
    const answered = agentWrote(heard, settings, calledAt + 2).conversation
    expect(kinds(answered)).toEqual([
      ['last_call', calledAt + 2 + 6_300_000],
      ['auto_close', calledAt + 2 + 7_200_000],
    ])
    const parked = park(called, 'personal', settings, calledAt)?.conversation as Condition
    const back = unpark(parked, settings, calledAt + 10)?.conversation as Condition
    expect(kinds(back)[0]).toEqual(['last_call', calledAt + 10 + 6_300_000])
  })

  it('never where it is our turn, where nobody listens, or without a limit', () => {
    expect(kinds({ ...opened, unansweredSince: null })).toEqual([])
    expect(kinds({ ...opened, openedAt: null })).toEqual([])
    expect(kinds({ ...opened, state: 'waiting', assigneeId: null })).toEqual([])
    expect(kinds(opened, { ...settings, closeSeconds: null })).toEqual([])
    expect(closeForSilence(opened, { ...settings, closeSeconds: null, lastCallSeconds: null }, closedAt * 2)).toBeNull()
  })

  it('is not told where the number says nothing: closed at once', () => {
    const silent = { ...settings, lastCallSeconds: null }
    expect(kinds(opened, silent)).toEqual([['auto_close', closedAt]])
    expect(closeForSilence(opened, silent, closedAt)?.conversation.state).toBe('closed')
  })
})
