import { describe, expect, test } from 'vitest'
import { messageOf } from '../../live/testing/samples.ts'
import { menuOf, tapOf, taps } from './menu-of.ts'

const ours = { direction: 'out', type: 'interactive', text: null } as const
const reply = (id: string, title: string) => ({ type: 'reply', reply: { id, title } })
const buttons = messageOf(1, {
  ...ours,
  content: {
    type: 'button',
    body: { text: 'Hello' },
    action: { buttons: [reply('1:a', 'Repair'), reply('2:b', 'Sales')] },
  },
})
const rows = [
  { id: '1:a', title: 'Repair', description: 'Of lamps' },
  { id: '2:b', title: 'Sales' },
]
const tap = (seq: number, id: string, messageId: string | null) =>
  messageOf(seq, {
    type: 'interactive',
    content: { type: 'button_reply', button_reply: { id, title: 'Sales' } },
    replyTo: { messageId, preview: null, direction: 'out' },
  })

describe('a template', () => {
  const shown = {
    header: 'La tua lampada',
    body: 'Ciao Ada',
    footer: 'Bottega Lume',
    buttons: [
      { type: 'QUICK_REPLY', text: 'Va bene' },
      { type: 'URL', text: 'Segui', url: 'https://x' },
    ],
  }
  const template = messageOf(1, { direction: 'out', type: 'template', text: null, content: { name: 'a', shown } })

  test('A-TPL-01 A-TPL-02 shows title, text, footer and buttons, and the tapped one is marked', () => {
    expect(menuOf(template)).toMatchObject({ heading: 'La tua lampada', body: 'Ciao Ada', footer: 'Bottega Lume' })
    expect(menuOf(template)?.options.map(({ id }) => id)).toEqual(['Va bene', 'URL Segui'])
    const answer = messageOf(2, {
      type: 'button',
      content: { payload: 'Va bene', text: 'Va bene' },
      replyTo: { messageId: 'm1', preview: null, direction: 'out' },
    })
    expect(taps([template, answer])).toEqual(new Map([['m1', 'Va bene']]))
    expect(menuOf({ ...template, content: { name: 'a' } })).toBeUndefined()
  })
})

describe('C-06 a message with answers to choose from', () => {
  test('C-06 buttons, and a list with what opens it', () => {
    expect(menuOf(buttons)).toMatchObject({
      body: 'Hello',
      opener: undefined,
      options: [{ title: 'Repair' }, { title: 'Sales' }],
    })
    const action = { button: 'Choose', sections: [{ title: 'Here', rows }] }
    expect(menuOf(messageOf(1, { ...ours, content: { type: 'list', body: { text: 'Hello' }, action } }))).toMatchObject(
      {
        opener: 'Choose',
        options: [
          { title: 'Repair', note: 'Of lamps' },
          { title: 'Sales', note: 'Here' },
        ],
      },
    )
  })

  test('C-06 whatever else came is none', () => {
    for (const content of [
      null,
      {},
      { type: 'button' },
      { type: 'list', action: { sections: [null, { rows: [{}] }] } },
    ])
      expect(menuOf(messageOf(1, { ...ours, content }))).toBeUndefined()
    expect(menuOf({ ...buttons, direction: 'in' })).toBeUndefined()
    expect(menuOf(messageOf(1))).toBeUndefined()
  })

  test('C-06 what was tapped stands on the message it answers; the last word counts', () => {
    expect(tapOf(tap(2, '2:b', 'm1'))).toBe('2:b')
    expect(tapOf(messageOf(2))).toBeUndefined()
    const all = taps([buttons, tap(2, '2:b', 'm1'), tap(3, '1:a', null), tap(4, '1:a', 'm1')])
    expect([...all]).toEqual([['m1', '1:a']])
  })
})
