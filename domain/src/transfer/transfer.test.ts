import { describe, expect, it } from 'vitest'
import { WINDOW_MS } from '../message/window.ts'
import { type Condition, type TransferSettings, unclaimed } from './condition.ts'
import { usual } from './testing/settings.ts'
import { timerKinds } from './timers.ts'
import { exclusiveEnded, transferRefusal, transferTo } from './transfer.ts'

const now = Date.UTC(2026, 10, 24, 9)
const settings: TransferSettings = usual
const opened: Condition = {
  ...unclaimed,
  state: 'active',
  assigneeId: 'anna',
  skillsetId: 'support',
  cause: 'routing',
  openedAt: now - 5000,
  waitingSince: now - 9000,
  lastInboundAt: now - 60_000,
  unansweredSince: now - 1000,
}
const waiting: Condition = { ...opened, state: 'waiting', assigneeId: null, openedAt: null, cause: null }
const carla = { kind: 'user', id: 'carla' } as const
const sales = { kind: 'skillset', id: 'sales' } as const
const windowEnd = now - 60_000 + WINDOW_MS

describe('what becomes of a conversation that is handed over', () => {
  it('A-TRF-04 A-TRF-05 immediate to a user: an offer that runs out, in the skillset it had', () => {
    const outcome = transferTo(opened, carla, 'immediate', settings, now)
    expect(outcome?.conversation).toMatchObject({
      state: 'active',
      assigneeId: 'carla',
      skillsetId: 'support',
      openedAt: null,
      exclusive: false,
      cause: 'transfer',
    })
    expect(outcome?.set).toEqual([{ kind: 'offer', dueAt: now + 180_000 }])
    expect(outcome?.clear).toEqual(timerKinds.filter((kind) => kind !== 'offer'))
  })

  it('A-TRF-06 A-TRF-07 exclusive to a user: an offer without an end but that of the 24 hours', () => {
    const outcome = transferTo(opened, carla, 'exclusive', settings, now)
    expect(outcome?.conversation).toMatchObject({ state: 'active', assigneeId: 'carla', exclusive: true })
    expect(outcome?.set).toEqual([{ kind: 'exclusive', dueAt: windowEnd }])
  })

  it('A-TRF-11 A-TRF-12 immediate to a skillset: it waits there, and not for ever', () => {
    const outcome = transferTo(opened, sales, 'immediate', settings, now)
    expect(outcome?.conversation).toMatchObject({
      state: 'waiting',
      assigneeId: null,
      skillsetId: 'sales',
      exclusive: false,
      triedSkillsets: ['sales'],
      waitingSince: now,
    })
    expect(outcome?.set).toEqual([{ kind: 'offer', dueAt: now + 180_000 }])
  })

  it('A-TRF-13 A-TRF-14 exclusive to a skillset: it waits there until the 24 hours end', () => {
    const outcome = transferTo(opened, sales, 'exclusive', settings, now)
    expect(outcome?.conversation).toMatchObject({
      state: 'waiting',
      skillsetId: 'sales',
      exclusive: true,
      triedSkillsets: [],
    })
    expect(outcome?.set).toEqual([{ kind: 'exclusive', dueAt: windowEnd }])
  })

  it.each<[string, Condition]>([
    ['waiting', waiting],
    ['parked', { ...waiting, state: 'parked', queue: 'public' }],
    ['suspended', { ...opened, state: 'suspended' }],
    ['exclusive to another', { ...opened, openedAt: null, exclusive: true }],
  ])('A-CONV-03 B-14 one that is %s can be given to a user or a skillset as well', (_, before) => {
    expect(transferTo(before, carla, 'immediate', settings, now)?.conversation).toMatchObject({
      state: 'active',
      assigneeId: 'carla',
      exclusive: false,
      queue: null,
    })
    expect(transferTo(before, sales, 'immediate', settings, now)?.conversation).toMatchObject({
      state: 'waiting',
      assigneeId: null,
      exclusive: false,
      queue: null,
    })
  })

  it('X-26 a closed one cannot be handed over', () => {
    const closed: Condition = { ...opened, state: 'closed' }
    expect(transferTo(closed, carla, 'immediate', settings, now)).toBeNull()
    expect(transferTo(closed, sales, 'exclusive', settings, now)).toBeNull()
    expect(transferRefusal(closed, 'immediate', now)).toBe('conversation_not_active')
  })

  it('A-TRF-07 Q19 nothing is exclusive outside the 24 hours', () => {
    expect(transferRefusal(opened, 'exclusive', windowEnd - 1)).toBeNull()
    expect(transferRefusal(opened, 'exclusive', windowEnd)).toBe('window_closed')
    expect(transferRefusal({ ...opened, lastInboundAt: null }, 'exclusive', now)).toBe('window_closed')
    expect(transferRefusal(opened, 'immediate', windowEnd)).toBeNull()
  })
})

describe('the end of an exclusive hold', () => {
  const held = transferTo(opened, carla, 'exclusive', settings, now)?.conversation ?? opened
  const heldBySkillset = transferTo(opened, sales, 'exclusive', settings, now)?.conversation ?? opened

  it('A-TRF-07 A-TRF-14 comes with the end of the 24 hours and not before', () => {
    for (const it of [held, heldBySkillset]) {
      expect(exclusiveEnded(it, settings, windowEnd - 1)).toBeNull()
      const ended = exclusiveEnded(it, settings, windowEnd)
      expect(ended?.conversation).toMatchObject({
        state: 'waiting',
        assigneeId: null,
        skillsetId: it.skillsetId,
        exclusive: false,
        expired: true,
        waitingSince: now,
      })
      expect(ended?.set).toEqual([])
    }
  })

  it('A-TRF-07 Q19 it is closed where the tenant wants it so', () => {
    const ended = exclusiveEnded(held, { ...settings, exclusiveEnd: 'close' }, windowEnd)
    expect(ended?.conversation).toMatchObject({ state: 'closed', exclusive: false, expired: true })
    expect(ended?.set).toEqual([])
  })

  it('A-TRF-06 does not come for one that is not exclusive', () => {
    expect(exclusiveEnded(opened, settings, windowEnd + 1)).toBeNull()
  })
})
