import { describe, expect, it } from 'vitest'
import type { Actor } from '../access/can.ts'
import { isReadyTarget, skillsetTargets, userTargets } from './targets.ts'

const anna: Actor = { userId: 'anna', role: 'agent', isolated: false, skillsetIds: ['support'] }
const isolated: Actor = { ...anna, isolated: true }
const user = (id: string, skillsetIds: string[], enabled = true) => ({ id, enabled, skillsetIds })
const users = [
  user('anna', ['support']),
  user('carla', ['support', 'sales']),
  user('bruno', ['sales']),
  user('dario', []),
  user('former', ['support'], false),
]
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)

describe('whom a conversation can be transferred to', () => {
  it('A-TRF-02 X-22 any user but oneself, and those who can no longer sign in', () => {
    expect(ids(userTargets(anna, users, 'anna'))).toEqual(['carla', 'bruno', 'dario'])
  })

  it('A-TRF-02 nobody who has it already', () => {
    expect(ids(userTargets({ ...anna, userId: 'dario', role: 'supervisor' }, users, 'carla'))).toEqual([
      'anna',
      'bruno',
    ])
  })

  it('A-TRF-08 B-19 for an isolated agent those who share a skillset', () => {
    expect(ids(userTargets(isolated, users, 'anna'))).toEqual(['carla'])
  })

  it('A-TRF-15 any skillset, for an isolated agent the own ones', () => {
    const skillsets = [{ id: 'support' }, { id: 'sales' }]
    expect(ids(skillsetTargets(anna, skillsets))).toEqual(['support', 'sales'])
    expect(ids(skillsetTargets(isolated, skillsets))).toEqual(['support'])
  })

  it('A-TRF-03 Q16 Ready means Ready and signed in', () => {
    expect(isReadyTarget({ status: 'ready', signedIn: true })).toBe(true)
    expect(isReadyTarget({ status: 'ready', signedIn: false })).toBe(false)
    expect(isReadyTarget({ status: 'break', signedIn: true })).toBe(false)
  })
})
