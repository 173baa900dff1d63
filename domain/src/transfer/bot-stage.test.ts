import { describe, expect, it } from 'vitest'
import type { Heard } from '../bot/choice.ts'
import { answerId, type Menu } from '../bot/menu.ts'
import { WINDOW_MS } from '../message/window.ts'
import { type BotHeard, botBegins, botHears, botRanOut } from './bot-stage.ts'
import { type Condition, type TransferSettings, unclaimed } from './condition.ts'
import { offerTo } from './offer.ts'
import { take, waitingStatus } from './take-over.ts'
import { usual } from './testing/settings.ts'
import { transferTo } from './transfer.ts'

const now = 1_700_000_000_000
const minute = 60_000
const settings: TransferSettings = { ...usual, closeSeconds: 3600, lastCallSeconds: 60 }
const begun: Condition = { ...unclaimed, skillsetId: 'support', waitingSince: now, lastInboundAt: now, stepSince: now }
const menu: Menu = {
  style: 'buttons',
  answers: [
    { title: 'Repair', skillsetId: 'support' },
    { title: 'Sales', skillsetId: 'sales' },
  ],
  listTitle: '',
  again: 'Please choose.',
  times: 2,
  waitSeconds: 300,
  otherwise: 'general',
}
const bot: BotHeard = { greeting: 'Hello', menu, firstSkillsetId: 'support', mayAsk: true }
const asked: Condition = { ...begun, botEndsAt: now + 5 * minute, botAsked: 1 }
const says = (text: string, over: Partial<Heard> = {}): Heard => ({
  kind: 'text',
  text,
  replyId: null,
  sentAt: now + minute,
  arrivedAt: now + minute,
  ...over,
})
const hears = (
  heard: readonly Heard[],
  over: Partial<BotHeard> = {},
  from: Partial<Condition> = {},
  at = now + minute,
) => botHears({ ...asked, ...from }, heard, { ...bot, ...over }, settings, at)

describe('C-06 the first step of a conversation', () => {
  it('C-06 a menu is asked with the greeting, and the conversation is the bot’s until the customer’s time is over', () => {
    const step = botBegins(begun, { greeting: 'Hello', menu }, settings, now)
    expect(step?.says).toMatchObject({ style: 'buttons', text: 'Hello', answers: [{ title: 'Repair' }, {}] })
    expect(step?.outcome?.conversation).toEqual(asked)
    expect(step?.outcome?.set).toEqual([{ kind: 'bot', dueAt: now + 5 * minute }])
  })

  it('C-06 without a menu it only greets: the conversation waits as it does without a bot', () => {
    const step = botBegins(begun, { greeting: 'Hello', menu: null }, settings, now)
    expect(step).toEqual({ says: { style: 'text', text: 'Hello' }, outcome: null })
  })

  it('C-06 nothing is said past the 24 hours, nor where somebody has it already', () => {
    expect(botBegins({ ...begun, lastInboundAt: now - WINDOW_MS }, bot, settings, now)).toBeNull()
    expect(botBegins({ ...begun, lastInboundAt: null }, bot, settings, now)).toBeNull()
    expect(botBegins({ ...begun, state: 'active', assigneeId: 'anna' }, bot, settings, now)).toBeNull()
  })

  it.each([
    ['a tap', says('', { kind: 'interactive', replyId: answerId(menu, 1) })],
    ['a digit', says('2')],
    ['the title', says('sales!')],
  ])('C-06 %s hands it on to the skillset of the answer, where it waits from then on', (_, heard) => {
    const answered = hears([heard])
    expect(answered).toMatchObject({ became: 'chosen', answer: { title: 'Sales' }, says: null })
    const { conversation, set } = answered?.outcome ?? {}
    const waits = { waitingSince: now + minute, stepSince: now + minute, botEndsAt: null, botAsked: 0 }
    expect(conversation).toEqual({ ...begun, ...waits, skillsetId: 'sales' })
    expect(set).toEqual([])
  })

  it('C-06 what is not understood is asked again, with other words if there are any, and the whole time anew', () => {
    const answered = hears([says('My lamp is broken')])
    expect(answered).toMatchObject({ became: 'again', says: { text: 'Please choose.' } })
    expect(answered?.outcome.conversation).toMatchObject({ botEndsAt: now + 6 * minute, botAsked: 2 })
    expect(hears([says('?')], { menu: { ...menu, again: '' } })).toMatchObject({ says: { text: 'Hello' } })
  })

  it('C-06 after so many times in all it goes to who is named for that, else to the number’s first skillset', () => {
    const answered = hears([says('?')], {}, { botAsked: 2 })
    expect(answered).toMatchObject({ became: 'not_chosen', says: null })
    expect(answered?.outcome.conversation).toMatchObject({ skillsetId: 'general', botEndsAt: null, botAsked: 0 })
    const nobody = hears([says('?')], { menu: { ...menu, otherwise: null } }, { botAsked: 2 })
    expect(nobody?.outcome.conversation.skillsetId).toBe('support')
  })

  it('C-06 a closed number asks nobody again, and understands all the same', () => {
    expect(hears([says('?')], { mayAsk: false })).toMatchObject({ became: 'not_chosen', says: null })
    expect(hears([says('1')], { mayAsk: false })).toMatchObject({ became: 'chosen' })
  })

  it('C-06 where the 24 hours are over nothing is asked any more', () => {
    expect(hears([says('?')], {}, { lastInboundAt: now - WINDOW_MS })).toMatchObject({ became: 'not_chosen' })
  })

  it('C-06 what is no answer leaves everything as it is, and so does any answer to whom no bot has', () => {
    expect(hears([])).toBeNull()
    expect(hears([says('👍', { kind: 'reaction' })])).toBeNull()
    expect(hears([says('Hello?', { sentAt: now - 1000 })])).toBeNull()
    expect(hears([says('1')], {}, { botEndsAt: null })).toBeNull()
    expect(hears([says('1')], {}, { state: 'active', assigneeId: 'anna' })).toBeNull()
  })

  it('C-06 when the time is over, and not before, it is handed on', () => {
    expect(botRanOut(asked, 'general', settings, now + 5 * minute - 1)).toBeNull()
    const outcome = botRanOut(asked, 'general', settings, now + 5 * minute)
    expect(outcome?.conversation).toMatchObject({ state: 'waiting', skillsetId: 'general', botEndsAt: null })
    expect(outcome?.clear).toContain('bot')
  })

  it('C-06 while the bot has it nobody is offered it; who takes or hands it over ends the bot', () => {
    expect(offerTo(asked, 'anna', settings, now)).toBeNull()
    expect(waitingStatus(asked)).toBe(1)
    const ended = { botEndsAt: null, botAsked: 0 }
    expect(take(asked, 'anna', settings, now)?.conversation).toMatchObject({ assigneeId: 'anna', ...ended })
    const target = { kind: 'skillset', id: 'sales' } as const
    expect(transferTo(asked, target, 'immediate', settings, now)?.conversation).toMatchObject(ended)
  })
})
