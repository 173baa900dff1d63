import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../message/fold.ts'
import { messageKinds } from '../message/kind.ts'
import { checkBot, normaliseBot } from './check-bot.ts'
import { type Choice, choiceAmong, choiceOf, type Heard } from './choice.ts'
import { answerId, type Menu, menuStyles } from './menu.ts'

const second = 1_700_000_000_000
const askedAt = second + 400
const menu: Menu = {
  style: 'buttons',
  answers: [
    { title: 'Repair', skillsetId: 's0' },
    { title: 'È un regalo?', skillsetId: 's1' },
    { title: 'Große Lampen 💡', skillsetId: 's2' },
  ],
  listTitle: '',
  again: '',
  times: 2,
  waitSeconds: 60,
  otherwise: null,
}
const text = (body: string, over: Partial<Heard> = {}): Heard => ({
  kind: 'text',
  text: body,
  replyId: null,
  sentAt: second + 5000,
  arrivedAt: second + 5100,
  ...over,
})

describe('C-06 what an answer to a menu means', () => {
  it.each<[string, Choice]>([
    ['1', 0],
    ['2.', 1],
    ['3)', 2],
    [' (2) ', 1],
    ['1️⃣', 0],
    ['２', 1],
    ['①', 0],
    ['REPAIR!', 0],
    ['répair', 0],
    ['e un regalo', 1],
    ['“È un  regalo?”', 1],
    ['grosse lampen', 2],
    ['1 Repair', 0],
    ['2. È un regalo?', 1],
    ['1 È un regalo?', 'not_understood'],
    ['0', 'not_understood'],
    ['4', 'not_understood'],
    ['12', 'not_understood'],
    ['1 2', 'not_understood'],
    ['repairs', 'not_understood'],
    ['Hello, my lamp is broken', 'not_understood'],
    ['', 'not_understood'],
  ])('C-06 typed %j is %s, in every style', (body, meaning) => {
    for (const style of menuStyles) expect(choiceOf({ ...menu, style }, text(body), askedAt)).toBe(meaning)
  })

  it('C-06 a tap counts by its id, and one on a menu of before only by what it said', () => {
    const tap = (replyId: string, title: string, sentAt = second + 5000) =>
      choiceOf(menu, { kind: 'interactive', text: title, replyId, sentAt, arrivedAt: sentAt }, askedAt)
    expect(tap(answerId(menu, 1), 'whatever')).toBe(1)
    expect(tap(answerId(menu, 1), 'whatever', second - 3000)).toBe(1)
    expect(tap('2:another', 'Repair')).toBe(0)
    expect(tap('2:another', 'Gone')).toBe('not_understood')
  })

  it('C-06 a digit means the line where lines are numbered, else first the title that is one', () => {
    const odd = { ...menu, answers: [{ title: '2', skillsetId: 's0' }, { title: '1', skillsetId: 's1' }] } // biome-ignore format: one line
    expect(choiceOf({ ...odd, style: 'numbers' }, text('2'), askedAt)).toBe(1)
    expect(choiceOf({ ...odd, style: 'buttons' }, text('2'), askedAt)).toBe(0)
  })

  it.each<[Heard['kind'], Choice]>([
    ['image', 'not_understood'],
    ['audio', 'not_understood'],
    ['location', 'not_understood'],
    ['button', 'not_understood'],
    ['reaction', null],
    ['system', null],
    ['unsupported', null],
    ['unknown', null],
    ['request_welcome', null],
    ['edit', null],
    ['revoke', null],
    ['call', null],
  ])('C-06 a message of the kind %s is %s', (kind, meaning) => {
    expect(choiceOf(menu, text('?', { kind }), askedAt)).toBe(meaning)
  })

  it('C-06 what was written before the menu was asked is no answer, nor what comes too soon to be one', () => {
    expect(choiceOf(menu, text('1', { sentAt: second - 1000 }), askedAt)).toBeNull()
    expect(choiceOf(menu, text('Hello?', { sentAt: second - 1000 }), askedAt)).toBeNull()
    const sameSecond = (body: string, arrivedAt: number) => text(body, { sentAt: second, arrivedAt })
    expect(choiceOf(menu, sameSecond('Hello?', askedAt + 90), askedAt)).toBeNull()
    expect(choiceOf(menu, sameSecond('1', askedAt + 90), askedAt)).toBe(0)
    expect(choiceOf(menu, sameSecond('Hello?', askedAt + 100), askedAt)).toBe('not_understood')
  })

  it('C-06 of several messages the first that is understood counts', () => {
    expect(choiceAmong(menu, [text('hm'), text('2'), text('1')], askedAt)).toBe(1)
    expect(choiceAmong(menu, [text('hm'), text('👍', { kind: 'reaction' })], askedAt)).toBe('not_understood')
    expect(choiceAmong(menu, [text('👍', { kind: 'reaction' })], askedAt)).toBeNull()
    expect(choiceAmong(menu, [], askedAt)).toBeNull()
  })
})

const title = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
  fc.constantFrom('Repair', 'répair', 'Ärger', '1', '２', '👍', '👎', 'हाँ', 'हूँ', '  x ', 'SALES', 'straße'),
)
/** Menus that may be set. */
const someMenu = fc
  .record({ style: fc.constantFrom(...menuStyles), titles: fc.array(title, { minLength: 1, maxLength: 10 }) })
  .map(({ style, titles }) => {
    const answers = titles.map((one, index) => ({ title: one, skillsetId: `s${index}` }))
    return normaliseBot({ greeting: 'Hello', menu: { ...menu, style, answers, listTitle: 'Choose' } })
  })
  .filter((bot) => checkBot(bot) === null)
  .map((bot) => bot.menu as Menu)
const someHeard: fc.Arbitrary<Heard> = fc.record({
  kind: fc.constantFrom(...messageKinds),
  text: fc.oneof(title, fc.string({ unit: 'binary' })),
  replyId: fc.option(fc.string()),
  sentAt: fc.integer({ min: -5, max: 5 }).map((seconds) => second + seconds * 1000),
  arrivedAt: fc.integer({ min: -5000, max: 5000 }).map((ms) => second + ms),
})

describe('C-06 laws of answers', () => {
  it('C-06 a tap on any answer of any menu is that answer', () => {
    fc.assert(
      fc.property(someMenu, fc.nat(9), (it, n) => {
        const index = n % it.answers.length
        const tap: Heard = { kind: 'interactive', text: '', replyId: answerId(it, index), sentAt: 0, arrivedAt: 0 }
        expect(choiceOf(it, tap, askedAt)).toBe(index)
      }),
    )
  })

  it('C-06 who types a title as it is shown, or shouts it, gets it; where lines are numbered, its digit as well', () => {
    fc.assert(
      fc.property(someMenu, fc.nat(9), (it, n) => {
        const index = n % it.answers.length
        const shown = it.answers[index]?.title ?? ''
        if (it.style === 'numbers') expect(choiceOf(it, text(String(index + 1)), askedAt)).toBe(index)
        else if (!/^\d{1,2}$/.test(fold(shown))) expect(choiceOf(it, text(` ${shown} `), askedAt)).toBe(index)
      }),
      { numRuns: 500 },
    )
  })

  it('C-06 whatever comes, it is an answer of the menu, not understood, or none; the same for the same', () => {
    fc.assert(
      fc.property(someMenu, someHeard, (it, heard) => {
        const choice = choiceOf(it, heard, askedAt)
        if (typeof choice === 'number') expect(it.answers[choice]).toBeDefined()
        if (heard.kind === 'reaction' || heard.sentAt < second) expect(choice).toBeNull()
        expect(choiceOf(it, heard, askedAt)).toBe(choice)
      }),
      { numRuns: 500 },
    )
  })

  it('C-06 folding twice is folding once', () => {
    fc.assert(
      fc.property(fc.oneof(title, fc.string({ unit: 'binary' })), (it) => {
        expect(fold(fold(it))).toBe(fold(it))
      }),
      { numRuns: 1000 },
    )
  })
})
