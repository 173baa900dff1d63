import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asking } from './asking.ts'
import { type BotFault, botLimits, checkBot, normaliseBot } from './check-bot.ts'
import { type Bot, type Menu, menuStyles } from './menu.ts'

const answers = (...titles: string[]) => titles.map((title, index) => ({ title, skillsetId: `s${index}` }))
const menu: Menu = {
  style: 'buttons',
  answers: answers('Repair', 'Sales'),
  listTitle: '',
  again: 'Please choose.',
  times: 2,
  waitSeconds: 60,
  otherwise: null,
}
const bot = (over: Partial<Menu> = {}, greeting = 'Hello'): Bot => ({ greeting, menu: { ...menu, ...over } })
const list = { style: 'list', listTitle: 'Choose' } as const
const chars = (count: number) => 'x'.repeat(count)
const many = (count: number) => answers(...Array.from({ length: count }, (_, index) => `Answer ${index}`))

describe('C-06 what keeps a bot from being set', () => {
  it.each<[string, Bot, BotFault | null]>([
    ['a greeting alone', { greeting: 'Hello', menu: null }, null],
    ['buttons', bot(), null],
    ['a list', bot(list), null],
    ['numbers', bot({ style: 'numbers' }), null],
    ['no word to say again', bot({ again: ' \u200b ' }), null],
    ['a greeting that shows nothing', bot({}, ' \u200b\n'), { code: 'text_empty', part: 'greeting' }],
    [
      'a greeting of 4097',
      { greeting: chars(4097), menu: null },
      { code: 'text_too_long', part: 'greeting', limit: 4096 },
    ],
    ['buttons under 1025', bot({}, chars(1025)), { code: 'text_too_long', part: 'greeting', limit: 1024 }],
    ['a list under 4096', bot(list, chars(4096)), null],
    ['1025 said again', bot({ again: chars(1025) }), { code: 'text_too_long', part: 'again', limit: 1024 }],
    [
      'numbers that make it too long',
      bot({ style: 'numbers' }, chars(4080)),
      { code: 'text_too_long', part: 'greeting', limit: 4096 - '\n\n1 Repair\n2 Sales'.length },
    ],
    ['four buttons', bot({ answers: many(4) }), { code: 'too_many_answers', limit: 3 }],
    ['eleven rows', bot({ ...list, answers: many(11) }), { code: 'too_many_answers', limit: 10 }],
    ['ten digits', bot({ style: 'numbers', answers: many(10) }), { code: 'too_many_answers', limit: 9 }],
    ['a button of 21', bot({ answers: answers('a', chars(21)) }), { code: 'title_too_long', answer: 1, limit: 20 }],
    [
      'a row of 25',
      bot({ ...list, answers: answers('a', chars(25)) }),
      { code: 'title_too_long', answer: 1, limit: 24 },
    ],
    ['a title that shows nothing', bot({ answers: answers('a', '\u200b') }), { code: 'text_empty', answer: 1 }],
    ['the same twice', bot({ answers: answers('Perché', 'b', 'PERCHE!') }), { code: 'named_twice', answer: 2 }],
    ['two signs', bot({ answers: answers('👍', '👎') }), null],
    ['a list without a title', bot({ ...list, listTitle: ' ' }), { code: 'text_empty', part: 'list_title' }],
    [
      'a list title of 21',
      bot({ ...list, listTitle: chars(21) }),
      { code: 'title_too_long', part: 'list_title', limit: 20 },
    ],
    ['a list title where there is no list', bot({ listTitle: chars(99) }), null],
  ])('C-06 %s', (_, it, fault) => {
    expect(checkBot(normaliseBot(it))).toEqual(fault)
  })
})

describe('C-06 what is said', () => {
  it('C-06 buttons and rows carry ids of their own, digits are lines of the text', () => {
    const ids = [
      { id: '1:s0', title: 'Repair' },
      { id: '2:s1', title: 'Sales' },
    ]
    expect(asking('Hello', menu)).toEqual({ style: 'buttons', text: 'Hello', answers: ids })
    expect(asking('Hello', { ...menu, ...list })).toEqual({
      style: 'list',
      text: 'Hello',
      listTitle: 'Choose',
      answers: ids,
    })
    expect(asking('Hello', { ...menu, style: 'numbers' })).toEqual({
      style: 'numbers',
      text: 'Hello\n\n1 Repair\n2 Sales',
    })
  })

  it('C-06 what may be set fits into what WhatsApp takes, in whatever style', () => {
    const some = fc.record({
      style: fc.constantFrom(...menuStyles),
      greeting: fc.string({ maxLength: 5000, size: 'max' }),
      titles: fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { minLength: 1, maxLength: 10 }),
    })
    fc.assert(
      fc.property(some, ({ style, greeting, titles }) => {
        const { greeting: text, menu: it } = normaliseBot(
          bot({ style, answers: answers(...titles), listTitle: 'Choose' }, greeting),
        )
        if (it === null || checkBot({ greeting: text, menu: it }) !== null) return
        const said = asking(text, it)
        expect(said.text.length).toBeGreaterThan(0)
        expect(said.text.length).toBeLessThanOrEqual(botLimits[style].text)
        if (said.style === 'numbers') return
        expect(new Set(said.answers.map(({ title }) => title)).size).toBe(it.answers.length)
        expect(new Set(said.answers.map(({ id }) => id)).size).toBe(it.answers.length)
      }),
      { numRuns: 300 },
    )
  })
})
