import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { MessageView } from '../control/views.ts'

let parts: typeof import('./message-parts.ts')

// The page's texts know where the page lies.
beforeAll(async () => {
  vi.stubGlobal('document', { body: { dataset: {} } })
  parts = await import('./message-parts.ts')
})

const message = (content: Record<string, unknown>, type = 'interactive') =>
  ({ id: 'wamid.A', kind: 'outbound', type, content }) as unknown as MessageView
const reply = (id: string, title: string) => ({ type: 'reply', reply: { id, title } })

describe('what a phone offers to choose', () => {
  test('C-06 buttons are answers in Meta’s own words, and the phone knows which was tapped', () => {
    const menu = message({
      interactive: {
        type: 'button',
        body: { text: 'Good morning!' },
        action: { buttons: [reply('1:a', 'Repair'), reply('2:b', 'Sales')] },
      },
    })
    const { chosenKey, lineOf, partsOf } = parts
    const { body, answers, list } = partsOf(menu)
    expect([body, list, lineOf(menu)]).toEqual(['Good morning!', null, 'Good morning!'])
    expect(answers.map(({ label }) => label)).toEqual(['Repair', 'Sales'])
    const tapped = answers[1]?.message as { interactive: unknown }
    expect(tapped).toEqual({
      type: 'interactive',
      interactive: { type: 'button_reply', button_reply: { id: '2:b', title: 'Sales' } },
    })
    const own = message({ interactive: tapped.interactive })
    expect([chosenKey(own), partsOf(own).body]).toEqual(['2:b', 'Sales'])
  })

  test('C-06 a list opens its rows, and the one chosen goes back whole', () => {
    const { chosenKey, listAnswer, partsOf } = parts
    const row = { id: '1:a', title: 'Repair', description: 'Of lamps' }
    const action = { button: 'Choose', sections: [{ rows: [row, { id: '2:b', title: 'Sales' }] }] }
    const { list, answers } = partsOf(message({ interactive: { type: 'list', body: { text: 'Hello' }, action } }))
    expect(answers).toEqual([])
    expect(list).toEqual({ button: 'Choose', sections: action.sections })
    const own = message({ interactive: listAnswer(row).interactive })
    expect([chosenKey(own), partsOf(own).body, partsOf(own).footer]).toEqual(['1:a', 'Repair', 'Of lamps'])
  })
})

test('C-06 what stands above a template’s text is drawn: a file, or a place', () => {
  const rendered = (media: object) =>
    message({ rendered: { media, body: 'Hello', footer: '', buttons: [] } }, 'template')
  const picture = parts.partsOf(rendered({ type: 'image', image: { id: '7' } }))
  expect([picture.headerMedia, picture.place]).toEqual([{ type: 'image', media: { id: '7' } }, null])
  const location = { latitude: 45, longitude: 9, name: 'Showroom', address: 'Via Fiori 14' }
  const place = parts.partsOf(rendered({ type: 'location', location }))
  expect([place.headerMedia, place.place]).toEqual([null, { name: 'Showroom', address: 'Via Fiori 14' }])
})
