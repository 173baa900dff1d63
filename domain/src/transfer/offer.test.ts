import { describe, expect, it } from 'vitest'
import { type Condition, type TransferSettings, unclaimed } from './condition.ts'
import { isToBreak, nextSkillset, offerRanOut, offerTo, openOffer } from './offer.ts'
import { usual } from './testing/settings.ts'

const now = Date.UTC(2026, 10, 24, 9)
const settings: TransferSettings = { ...usual, silenceSeconds: null }
const waiting: Condition = { ...unclaimed, skillsetId: 'support', waitingSince: now - 9000, lastInboundAt: now - 9000 }
const offered: Condition = { ...waiting, state: 'active', assigneeId: 'anna', cause: 'routing', offerEndsAt: now }
const order = ['support', 'sales', 'repairs']
const around = (othersCanHaveIt: boolean) => ({ skillsetOrder: order, othersCanHaveIt })
const pause = now + 180_000

describe('an offer', () => {
  it('A-CONV-02 lasts for the response time, whatever is exclusive about the conversation', () => {
    for (const exclusive of [false, true]) {
      const outcome = offerTo({ ...waiting, exclusive }, 'anna', settings, now)
      expect(outcome?.conversation).toMatchObject({ state: 'active', assigneeId: 'anna', cause: 'routing', exclusive })
      expect(outcome?.set).toContainEqual({ kind: 'offer', dueAt: pause })
    }
    expect(offerTo(offered, 'carla', settings, now)).toBeNull()
  })

  it('A-WAIT-03 Q17 is over when it is opened, and with it what was exclusive, missed or tried', () => {
    const before = { ...offered, exclusive: true, missedBy: ['carla'], triedSkillsets: ['support'] }
    const outcome = openOffer(before, settings, now)
    expect(outcome?.conversation).toEqual({ ...offered, openedAt: now, offerEndsAt: null })
    expect(outcome?.set).toEqual([])
    expect(openOffer(waiting, settings, now)).toBeNull()
    expect(openOffer({ ...offered, openedAt: 1 }, settings, now)).toBeNull()
  })
})

describe('an offer that runs out', () => {
  it.each<[string, Condition, boolean, Partial<Condition>, string | null]>([
    [
      'A-TRF-05 B-20 one of routing waits for the next of the skillset',
      offered,
      true,
      { state: 'waiting', skillsetId: 'support', assigneeId: null, missedBy: ['anna'], waitingSince: now - 9000 },
      'anna',
    ],
    [
      'A-TRF-05 Q18 one to a user as well, whoever is there',
      { ...offered, cause: 'transfer', missedBy: ['carla'] },
      false,
      { state: 'waiting', skillsetId: 'support', missedBy: ['carla', 'anna'], cause: 'transfer', offerEndsAt: pause },
      'anna',
    ],
    [
      'A-TRF-12 one to a skillset goes to another of its agents',
      { ...offered, skillsetId: 'sales', triedSkillsets: ['sales'] },
      true,
      { state: 'waiting', skillsetId: 'sales', triedSkillsets: ['sales'], missedBy: ['anna'] },
      'anna',
    ],
    [
      'A-TRF-12 one to a skillset that has nobody left goes to the next skillset of the number',
      { ...offered, skillsetId: 'sales', triedSkillsets: ['sales'] },
      false,
      { state: 'waiting', skillsetId: 'support', triedSkillsets: ['sales', 'support'], offerEndsAt: pause },
      'anna',
    ],
    [
      'A-TRF-12 Q18 after the last skillset it waits in the general queue',
      { ...offered, skillsetId: 'repairs', triedSkillsets: ['sales', 'support', 'repairs'] },
      false,
      { state: 'waiting', skillsetId: null, triedSkillsets: [], missedBy: ['anna'], offerEndsAt: pause },
      'anna',
    ],
    [
      'A-TRF-12 a skillset in which nobody got it in time is passed over too',
      { ...waiting, skillsetId: 'sales', triedSkillsets: ['sales'], offerEndsAt: now },
      false,
      { state: 'waiting', skillsetId: 'support', triedSkillsets: ['sales', 'support'], missedBy: [] },
      null,
    ],
    [
      'A-TRF-12 also the last, and then nothing is due any more',
      { ...waiting, skillsetId: 'sales', triedSkillsets: order, offerEndsAt: now },
      false,
      { state: 'waiting', skillsetId: null, triedSkillsets: [], offerEndsAt: null },
      null,
    ],
    [
      'A-TRF-13 an exclusive one never leaves its skillset',
      { ...offered, exclusive: true },
      false,
      { state: 'waiting', skillsetId: 'support', exclusive: true, missedBy: ['anna'], offerEndsAt: pause },
      'anna',
    ],
    [
      'A-TRF-05 whoever missed it is asked again after a while, so that nothing waits for ever',
      { ...waiting, missedBy: ['anna'], offerEndsAt: now },
      true,
      { state: 'waiting', missedBy: [], offerEndsAt: null },
      null,
    ],
    [
      'A-WQ-04 Q22 one from the personal queue of somebody away goes to routing, and nobody has missed it',
      { ...offered, cause: 'personal_queue' },
      false,
      { state: 'waiting', skillsetId: 'support', assigneeId: null, missedBy: [], offerEndsAt: null, cause: null },
      null,
    ],
  ])('%s', (_, before, othersCanHaveIt, after, misser) => {
    const outcome = offerRanOut(before, around(othersCanHaveIt), settings, now)
    expect(outcome?.conversation).toMatchObject(after)
    expect(outcome?.missedBy).toBe(misser)
  })

  it('X-23 does nothing when it is not due, or was opened in the meantime', () => {
    expect(offerRanOut(offered, around(true), settings, now - 1)).toBeNull()
    expect(offerRanOut({ ...offered, openedAt: now - 1 }, around(true), settings, now)).toBeNull()
    expect(offerRanOut({ ...offered, offerEndsAt: null, exclusive: true }, around(true), settings, now)).toBeNull()
  })

  it('A-TRF-12 the next skillset is the first of the number that was not tried', () => {
    expect(nextSkillset(order, [])).toBe('support')
    expect(nextSkillset(order, ['sales', 'support'])).toBe('repairs')
    expect(nextSkillset(order, ['elsewhere', ...order])).toBeNull()
  })

  it('A-STAT-04 C-09 so many misses in a row end in a break, where the tenant wants it', () => {
    expect([0, 1, 2, 3, 4].map((misses) => isToBreak(misses, 3))).toEqual([false, false, false, true, true])
    expect(isToBreak(99, 0)).toBe(false)
  })
})
