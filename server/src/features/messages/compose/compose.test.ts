import { interactive as takenByWhatsApp } from '@centralino/cloud-api/send/interactive/interactive.ts'
import { messageRequest } from '@centralino/cloud-api/send/message-request.ts'
import type { Content } from '@centralino/contract/outgoing.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDeskWorld, type DeskWorld, refusalOf } from '../../../testing/desk-world.ts'
import { expectFeedToMatch } from '../../../testing/expect-feed.ts'

let world: DeskWorld
let id: string
const send = (content: Content) => world.anna.call.sendMessage({ params: { id }, body: content })
const button = (title: string, at: number) => ({ type: 'reply' as const, reply: { id: `a${at}`, title } })
const buttons = (text: string, ...titles: string[]): Content => ({
  type: 'interactive',
  interactive: { type: 'button', body: { text }, action: { buttons: titles.map(button) } },
})
const list = (titles: readonly string[], opener = 'Choose', description?: string): Content => ({
  type: 'interactive',
  interactive: {
    type: 'list',
    body: { text: 'Which?' },
    action: {
      button: opener,
      sections: [
        { rows: titles.map((title, at) => ({ id: `r${at}`, title, ...(description ? { description } : {}) })) },
      ],
    },
  },
})
const sent = () => world.graph.sent().at(-1)?.body as Record<string, unknown>

beforeAll(async () => {
  world = await createDeskWorld()
  id = (await world.opened(world.anna)).id
})
afterAll(() => world.end())

describe('what can be said besides text', () => {
  test('A-PRE-07 Q10 up to three buttons go out in WhatsApp’s words and stand in the thread', async () => {
    const message = await expectFeedToMatch(world, world.anna, () =>
      send(buttons(' When?\r\n', ' Morning ', 'Evening')),
    )
    expect(message).toMatchObject({ type: 'interactive', preview: 'When?', status: 'queued' })
    expect(sent()['interactive']).toEqual(message.content)
    expect(message.content).toEqual({
      type: 'button',
      body: { text: 'When?' },
      action: { buttons: [button('Morning', 0), button('Evening', 1)] },
    })
    expect(takenByWhatsApp.safeParse(sent()['interactive']).success).toBe(true)
  })

  test('A-PRE-07 a list of up to ten rows goes out in WhatsApp’s words', async () => {
    const message = await send(
      list(
        Array.from({ length: 10 }, (_, n) => `Row ${n}`),
        'Choose',
        'A word',
      ),
    )
    await world.settle()
    expect(takenByWhatsApp.safeParse(sent()['interactive']).success).toBe(true)
    expect(messageRequest.safeParse(sent()).success).toBe(true)
    expect(message.content).toMatchObject({ type: 'list', action: { button: 'Choose' } })
  })

  test('Q15 what WhatsApp would not take is refused in words before it is stored', async () => {
    const refused: [Content, string][] = [
      [buttons(' ', 'Yes'), 'text_empty'],
      [buttons('x'.repeat(1025), 'Yes'), 'text_too_long'],
      [buttons('When?'), 'nothing_to_choose'],
      [buttons('When?', '1', '2', '3', '4'), 'too_many_answers'],
      [buttons('When?', 'x'.repeat(21)), 'title_too_long'],
      [buttons('When?', 'Yes', 'yes'), 'named_twice'],
      [list(Array.from({ length: 11 }, (_, n) => `Row ${n}`)), 'too_many_answers'],
      [list(['x'.repeat(25)]), 'title_too_long'],
      [list(['a'], 'x'.repeat(21)), 'title_too_long'],
      [list(['a'], 'b', 'x'.repeat(73)), 'text_too_long'],
    ]
    for (const [content, code] of refused) expect(await refusalOf(send(content))).toBe(code)
  })

  test('A-LOC-04 a location goes out with its name and address', async () => {
    const location = { latitude: 45.47288, longitude: 9.18628, name: 'Showroom Brera', address: 'Via Fiori Chiari 14' }
    const message = await send({ type: 'location', location })
    await world.settle()
    expect(message).toMatchObject({
      type: 'location',
      content: location,
      preview: 'Showroom Brera, Via Fiori Chiari 14',
    })
    expect(sent()).toMatchObject({ type: 'location', location })
    expect(await send({ type: 'location', location: { latitude: 0, longitude: 0 } })).toMatchObject({
      content: { latitude: 0, longitude: 0 },
    })
  })

  test('A-SEND-02 a contact goes out as a card', async () => {
    const contacts = [
      { name: { formatted_name: 'Luca  Castellani', first_name: 'Luca' }, phones: [{ phone: '+39 340 771 2008' }] },
    ]
    const message = await send({ type: 'contacts', contacts })
    await world.settle()
    expect(message).toMatchObject({ type: 'contacts', preview: 'Luca Castellani' })
    expect(sent()['contacts']).toEqual([
      { ...contacts[0], name: { formatted_name: 'Luca Castellani', first_name: 'Luca' } },
    ])
    expect(messageRequest.safeParse(sent()).success).toBe(true)
    const nameless = [{ name: { formatted_name: ' ', first_name: 'x' }, phones: [{ phone: '123' }] }]
    expect(await refusalOf(send({ type: 'contacts', contacts: nameless }))).toBe('text_empty')
  })
})
