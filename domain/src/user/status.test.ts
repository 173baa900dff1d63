import { describe, expect, it } from 'vitest'
import { choosableStatuses, isEligible, mayChoose, STATUS_AFTER_SIGN_IN, userStatuses } from './status.ts'

describe('the status of a user', () => {
  it('A-STAT-01 Ready, Back office and Break can be chosen, Offline cannot', () => {
    expect(userStatuses.filter(mayChoose)).toEqual([...choosableStatuses])
    expect(mayChoose('offline')).toBe(false)
    expect(mayChoose('toString')).toBe(false)
  })

  it('A-STAT-02 A-STAT-03 A-STAT-04 only Ready gets conversations', () => {
    expect(userStatuses.filter(isEligible)).toEqual(['ready'])
  })

  it('A-STAT-02 nothing arrives right after signing in', () => {
    expect(isEligible(STATUS_AFTER_SIGN_IN)).toBe(false)
  })
})
