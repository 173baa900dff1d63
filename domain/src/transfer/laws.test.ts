import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Actor, roles } from '../access/can.ts'
import type { Menu } from '../bot/menu.ts'
import { transition } from '../conversation/lifecycle.ts'
import { canSendFreely } from '../message/window.ts'
import type { Outcome } from './become.ts'
import { botAsks, botHears } from './bot-stage.ts'
import { type Condition, type TransferSettings, unclaimed } from './condition.ts'
import { timerDue } from './due.ts'
import { offerTo, openOffer } from './offer.ts'
import { agentBack, agentGone, agentLeft } from './presence.ts'
import { take, takeRefusal, waitingStatus } from './take-over.ts'
import { usual } from './testing/settings.ts'
import { timerKinds } from './timers.ts'
import { transferRefusal, transferTo } from './transfer.ts'
import { agentWrote, customerWrote, park, unpark } from './wait-queue.ts'

const start = Date.UTC(2026, 10, 24, 9)
const settings: TransferSettings = { ...usual, closeSeconds: 7200, lastCallSeconds: 600 }
const fresh: Condition = { ...unclaimed, skillsetId: 'support', waitingSince: start, lastInboundAt: start }

const user = fc.constantFrom('anna', 'bruno', 'carla')
const skillset = fc.constantFrom('support', 'sales')
const someStep = fc.record({
  what: fc.constantFrom(
    ...(['offer', 'open', 'user', 'skillset', 'park', 'unpark', 'customer', 'agent', 'gone', 'back', 'left'] as const),
    ...(['take', 'timers', 'timers', 'timers', 'ask', 'answer'] as const),
  ),
  who: user,
  which: skillset,
  mode: fc.constantFrom('immediate' as const, 'exclusive' as const),
  queue: fc.constantFrom('public' as const, 'personal' as const),
  flag: fc.boolean(),
  passes: fc.oneof(fc.nat(120_000), fc.nat(90_000_000)),
})
type Step = typeof someStep extends fc.Arbitrary<infer T> ? T : never

const menu: Menu = {
  style: 'numbers',
  answers: [{ title: 'Sales', skillsetId: 'sales' }],
  listTitle: '',
  again: '',
  times: 3,
  waitSeconds: 300,
  otherwise: null,
}

function outcomesOf(it: Condition, { what, who, which, mode, queue, flag }: Step, now: number): (Outcome | null)[] {
  const around = { skillsetOrder: ['support', 'sales'], othersCanHaveIt: flag, ownerPresent: flag, botSkillsetId: null }
  const target = what === 'user' ? { kind: what, id: who } : { kind: 'skillset' as const, id: which }
  switch (what) {
    case 'offer':
      return [offerTo(it, who, settings, now)]
    case 'open':
      return [openOffer(it, settings, now)]
    case 'user':
    case 'skillset':
      return [transferRefusal(it, mode, now) === null ? transferTo(it, target, mode, settings, now) : null]
    case 'park':
      return [park(it, queue, settings, now)]
    case 'unpark':
      return [unpark(it, settings, now)]
    case 'customer':
      return [customerWrote(it, around, settings, now)]
    case 'agent':
      return [it.state === 'active' ? agentWrote(it, settings, now) : null]
    case 'gone':
      return [agentGone(it, settings, now)]
    case 'back':
      return [agentBack(it, settings, now)]
    case 'left':
      return [agentLeft(it, settings, now)]
    case 'take':
      return [take(it, who, settings, now)]
    case 'ask':
      return [botAsks(it, menu.waitSeconds, settings, now)]
    case 'answer': {
      const said = { kind: 'text', text: flag ? '1' : 'hm', replyId: null, sentAt: now, arrivedAt: now } as const
      return [
        botHears(it, [said], { greeting: '', menu, firstSkillsetId: null, mayAsk: true }, settings, now)?.outcome ??
          null,
      ]
    }
    case 'timers':
      return timerKinds.map((kind) => timerDue(kind, it, around, settings, now))
  }
}

/** Tells stories of any rules in any order; a rule that does not apply leaves things as they are. */
const story = (check: (before: Condition, after: Outcome, step: Step, now: number) => void) =>
  fc.assert(
    fc.property(fc.array(someStep, { maxLength: 30 }), (steps) => {
      let it = fresh
      let now = start
      for (const step of steps) {
        now += step.passes
        const outcome = outcomesOf(it, step, now).find((one) => one !== null) ?? null
        if (outcome === null) continue
        check(it, outcome, step, now)
        it = outcome.conversation
      }
    }),
    { numRuns: 1000 },
  )

describe('laws of transfers and wait queues, whatever happens in whatever order', () => {
  it('C-20 a conversation is somebody’s, in a queue or in a line, and never two of these', () => {
    story((_, { conversation: { state, assigneeId, queue } }) => {
      expect(queue !== null).toBe(state === 'parked')
      if (state === 'waiting') expect(assigneeId).toBeNull()
      if (state === 'active' || state === 'suspended') expect(assigneeId).not.toBeNull()
      if (state === 'parked') expect(assigneeId !== null).toBe(queue === 'personal')
    })
  })

  it('C-06 what a bot has, nobody has, and it has an end', () => {
    story((before, { conversation: { state, assigneeId, offerEndsAt, botEndsAt, botAsked }, set }, { what }, now) => {
      if (botEndsAt === null) return
      expect([state, assigneeId]).toEqual(['waiting', null])
      expect(set).toContainEqual({ kind: 'bot', dueAt: botEndsAt })
      if (before.botEndsAt === null) expect(what).toBe('ask')
      if (what === 'answer') expect(botAsked).toBeLessThanOrEqual(menu.times)
      if (what === 'timers') expect(botEndsAt).toBeGreaterThan(now)
      if (before.offerEndsAt === null) expect(offerEndsAt).toBeNull()
    })
  })

  it('C-10 A-TRF-06 what is exclusive is unopened, has an end, and is in somebody’s hands or a skillset’s', () => {
    story((_, { conversation, set }) => {
      if (!conversation.exclusive || conversation.state === 'closed') return
      expect(conversation.openedAt).toBeNull()
      expect(set.some(({ kind }) => kind === 'exclusive')).toBe(true)
      expect(conversation.assigneeId ?? conversation.skillsetId).not.toBeNull()
    })
  })

  it('A-TRF-06 A-TRF-13 time gives what is exclusive to nobody else before the 24 hours end', () => {
    story((before, { conversation }, { what }, now) => {
      if (!before.exclusive || what !== 'timers' || !canSendFreely(before.lastInboundAt, now)) return
      expect(conversation.exclusive).toBe(true)
      expect(conversation.skillsetId).toBe(before.skillsetId)
      expect([before.assigneeId, null]).toContain(conversation.assigneeId)
      if (before.cause === 'transfer') expect(conversation.assigneeId).toBe(before.assigneeId)
    })
  })

  it('C-09 an offer that can run out has a timer, and one that cannot has its agent or its end', () => {
    story((_, { conversation, set }) => {
      if (conversation.state !== 'active' || conversation.openedAt !== null) return
      const isOwn = conversation.exclusive || conversation.cause === 'personal_queue'
      if (!isOwn) expect(set.some(({ kind }) => kind === 'offer')).toBe(true)
    })
  })

  it('A-TRF-12 a transfer to a skillset tries none twice, and comes to an end', () => {
    story((before, { conversation }, { what }) => {
      expect(new Set(conversation.triedSkillsets).size).toBe(conversation.triedSkillsets.length)
      if (what === 'timers' && before.triedSkillsets.length > 0 && conversation.triedSkillsets.length > 0)
        expect(conversation.triedSkillsets.length).toBeGreaterThanOrEqual(before.triedSkillsets.length)
    })
  })

  it('A-WAIT-03 A-WAIT-04 A-WAIT-05 whatever nobody works on has one of the three statuses', () => {
    story((_, { conversation }) => {
      const { state, openedAt } = conversation
      const isWorkedOn = state === 'active' && openedAt !== null
      expect(waitingStatus(conversation) === null).toBe(isWorkedOn || state === 'closed')
    })
  })

  it('C-20 a rule takes no step that the life of a conversation does not have', () => {
    story((before, { conversation }) => {
      const events = [
        'customer_wrote',
        'assigned',
        'opened',
        'parked',
        'unparked',
        'suspended',
        'resumed',
        'returned',
        'closed',
      ] as const
      const reachable = events
        .map((event) => transition(before.state, event))
        .flatMap((it) => (it.ok ? [it.state] : []))
      expect([before.state, ...reachable]).toContain(conversation.state)
    })
  })

  it('C-11 Q22 the customer’s message never takes a conversation from whom it belongs to', () => {
    story((before, { conversation }, { what }) => {
      if (what === 'customer') expect(conversation.assigneeId).toBe(before.assigneeId)
    })
  })
})

const someone: fc.Arbitrary<Actor> = fc.record({
  userId: user,
  role: fc.constantFrom(...roles),
  isolated: fc.boolean(),
  skillsetIds: fc.uniqueArray(skillset),
})

describe('laws of taking over', () => {
  const met = (check: (actor: Actor, conversation: Condition, now: number) => void) =>
    fc.assert(
      fc.property(fc.array(someStep, { maxLength: 12 }), someone, (steps, actor) => {
        let it = fresh
        let now = start
        for (const step of steps) {
          now += step.passes
          it = outcomesOf(it, step, now).find((one) => one !== null)?.conversation ?? it
        }
        check(actor, it, now)
      }),
      { numRuns: 1000 },
    )

  it('X-08 A-WAIT-08 isolation only ever takes away', () => {
    met((actor, conversation, now) => {
      if (takeRefusal({ ...actor, isolated: true }, conversation, now) === null)
        expect(takeRefusal({ ...actor, isolated: false }, conversation, now)).toBeNull()
    })
  })

  it('Q37 an agent takes only what waits; a supervisor all but the own', () => {
    met((actor, conversation, now) => {
      const refusal = takeRefusal(actor, conversation, now)
      if (actor.role !== 'agent') expect([null, 'already_mine']).toContain(refusal)
      else if (refusal === null && conversation.state !== 'closed') expect(waitingStatus(conversation)).not.toBeNull()
    })
  })

  it('X-11 whoever has just taken it has it, and nobody else can take it from an agent who works on it', () => {
    met((actor, conversation, now) => {
      const taken = take(conversation, actor.userId, settings, now)?.conversation
      if (taken === undefined) return
      expect(takeRefusal(actor, taken, now)).toBe('already_mine')
      const another: Actor = { ...actor, userId: 'dario', role: 'agent', isolated: false }
      expect(takeRefusal(another, taken, now)).toBe('being_opened')
    })
  })
})
