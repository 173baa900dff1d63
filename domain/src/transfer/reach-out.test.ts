import { describe, expect, it } from 'vitest'
import type { Condition, TransferSettings } from './condition.ts'
import { timerDue } from './due.ts'
import { openOffer } from './offer.ts'
import { agentBack, agentGone } from './presence.ts'
import { reachOut } from './reach-out.ts'
import { takeRefusal } from './take-over.ts'
import { usual } from './testing/settings.ts'
import { customerWrote, unpark } from './wait-queue.ts'

const now = Date.UTC(2026, 10, 24, 9)
const settings: TransferSettings = { ...usual, silenceSeconds: null }
const around = { skillsetOrder: [], othersCanHaveIt: true, ownerPresent: true, botSkillsetId: null }
const carla = { userId: 'carla', role: 'agent', isolated: false, skillsetIds: ['support'] } as const
const sent = reachOut('anna', 'support', settings, now).conversation
const reply = (ownerPresent: boolean, to: Condition = sent) => customerWrote(to, { ownerPresent }, settings, now + 5000)

describe('Q30 A-TSENT-02 C-17 the answer to a template', () => {
  it('waits for it in the sender’s own queue, where nobody else can take it', () => {
    expect(sent).toMatchObject({ state: 'parked', queue: 'personal', assigneeId: 'anna' })
    expect(takeRefusal(carla, sent, now)).toBe('personal_queue')
  })

  it('is the sender’s first, for the response time', () => {
    const woken = reply(true)
    expect(woken?.conversation).toMatchObject({
      state: 'active',
      assigneeId: 'anna',
      cause: 'template',
      openedAt: null,
    })
    expect(woken?.set).toEqual([{ kind: 'offer', dueAt: now + 5000 + 180_000 }])
    expect(takeRefusal(carla, woken?.conversation as Condition, now + 6000)).toBe('being_opened')
    const opened = openOffer(woken?.conversation as Condition, settings, now + 9000)
    expect(opened?.conversation).toMatchObject({ state: 'active', assigneeId: 'anna' })
  })

  it('goes to distribution when the sender does not open it in time, or leaves', () => {
    const woken = reply(true)?.conversation as Condition
    const ranOut = timerDue('offer', woken, around, settings, now + 5000 + 180_000)
    expect(ranOut).toMatchObject({ conversation: { state: 'waiting', assigneeId: null, skillsetId: 'support' } })
    expect(ranOut).toMatchObject({ missedBy: 'anna' })
    expect(agentGone(woken, settings, now + 6000)?.conversation).toMatchObject({ state: 'waiting', assigneeId: null })
  })

  it('Q22 waits for a sender who is away as in the personal queue, then anybody may have it', () => {
    const woken = reply(false)
    expect(woken?.set).toEqual([{ kind: 'personal', dueAt: now + 5000 + 1_800_000 }])
    const conversation = woken?.conversation as Condition
    expect(takeRefusal(carla, conversation, now + 6000)).toBe('personal_queue')
    expect(agentBack(conversation, settings, now + 7000)?.set).toEqual([])
    expect(timerDue('personal', conversation, around, settings, now + 5000 + 1_800_000)).toMatchObject({
      conversation: { state: 'waiting', assigneeId: null },
      missedBy: null,
    })
  })

  it('goes to distribution at once when nobody sent it in person', () => {
    const campaign = reachOut(null, 'support', settings, now).conversation
    expect(reply(false, campaign)?.conversation).toMatchObject({ state: 'waiting', skillsetId: 'support', cause: null })
  })

  it('A-MYWQ-02 can be gone on with by the sender before it comes', () => {
    expect(unpark(sent, settings, now + 1000)?.conversation).toMatchObject({ state: 'active', assigneeId: 'anna' })
  })

  it('C-12 is not waited for for ever where the number closes by itself', () => {
    const closing = { ...settings, closeSeconds: 7200 }
    expect(reachOut('anna', 'support', closing, now).set).toEqual([{ kind: 'auto_close', dueAt: now + 7_200_000 }])
  })
})
