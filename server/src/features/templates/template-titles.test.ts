import type { Content } from '@centralino/contract/outgoing.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { refusalOf } from '../../testing/desk-world.ts'
import { expectFeedToMatch } from '../../testing/expect-feed.ts'
import { createTemplatesWorld, listed, type TemplatesWorld } from '../../testing/templates-world.ts'
import { bring } from '../media/testing/bring.ts'
import { type MetaFiles, withMedia } from '../media/testing/meta-files.ts'
import { drawing, film, pdf } from '../media/testing/samples.ts'

let world: TemplatesWorld
let meta: MetaFiles

beforeAll(async () => {
  world = await createTemplatesWorld()
  meta = await withMedia(world)
})
afterAll(async () => {
  await world.end()
  await meta.close()
})

const send = (id: string, message: Content) => world.anna.call.sendMessage({ params: { id }, body: message })

describe('A-OUT-05 X-20 a template whose title is a file or a place', () => {
  const body = { type: 'BODY', text: 'Ecco quanto promesso, a presto.' }
  const titled = (name: string, format: string) =>
    listed(name, { components: [{ type: 'HEADER', format, example: { header_handle: ['4::aW'] } }, body] })
  type Part = NonNullable<Extract<Content, { type: 'template' }>['template']['components']>[number]
  type Title = Extract<Part, { type: 'header' }>['parameters'][number]
  const withTitle = (name: string, ...parameters: Title[]): Extract<Content, { type: 'template' }> => ({
    type: 'template',
    template: { name, language: { code: 'it' }, components: [{ type: 'header', parameters }] },
  })
  const place = { latitude: 45.47288, longitude: 9.18628, name: 'Showroom Brera', address: 'Via Fiori Chiari 14' }
  const names = ['foto', 'filmato', 'fattura', 'ritiro']
  let id: string

  beforeEach(async () => {
    await world.clear()
    world.graph.templates.splice(
      0,
      99,
      listed('consegna'),
      titled('foto', 'IMAGE'),
      titled('filmato', 'VIDEO'),
      titled('fattura', 'DOCUMENT'),
      titled('ritiro', 'LOCATION'),
    )
    await world.sync(names)
    ;({ id } = await world.opened(world.anna))
  })
  const brought = async (kind: 'image' | 'video' | 'document', bytes: Buffer, name = 'a file', person = world.anna) =>
    (await bring(world, person, bytes, { kind, name })).file
  const sent = () => world.graph.sent().filter(({ body }) => body['type'] === 'template')
  const sentTitle = () => {
    const said = sent().at(-1)?.body['template'] as { components: { parameters: Title[] }[] } | undefined
    return said?.components[0]?.parameters[0]
  }

  test('is offered, and goes out with WhatsApp’s id of the file that was brought to it once', async () => {
    const { items } = await world.anna.call.listTemplates({ query: {} })
    expect(items.map(({ obstacle }) => obstacle)).toEqual([null, null, null, null])
    const picture = await brought('image', await drawing())
    const message = await expectFeedToMatch(world, world.anna, () =>
      send(id, withTitle('foto', { type: 'image', image: { id: picture.id } })),
    )
    await world.settle()
    expect(message).toMatchObject({ type: 'template', file: { id: picture.id, kind: 'image' }, preview: body.text })
    expect(sentTitle()).toEqual({ type: 'image', image: { id: meta.brought.at(-1) } })
    const clip = await brought('video', film())
    await send(id, withTitle('filmato', { type: 'video', video: { id: clip.id } }))
    const bill = await brought('document', pdf, 'Fattura 12.pdf')
    await send(id, withTitle('fattura', { type: 'document', document: { id: bill.id } }))
    await world.settle()
    expect(sentTitle()).toEqual({
      type: 'document',
      document: { id: meta.brought.at(-1), filename: 'Fattura 12.pdf' },
    })
    expect(meta.brought).toHaveLength(3)
  })

  test('a place goes out with its name and address, and stays readable', async () => {
    const message = await send(id, withTitle('ritiro', { type: 'location', location: place }))
    await world.settle()
    expect(sentTitle()).toEqual({ type: 'location', location: place })
    expect(message).toMatchObject({ preview: `Showroom Brera ${body.text}`, content: { shown: { place } } })
  })

  test('begins a conversation as well', async () => {
    const picture = await brought('image', await drawing())
    const message = withTitle('foto', { type: 'image', image: { id: picture.id } })
    const numberId = await world.number()
    await world.anna.call.startConversation({ body: { numberId, to: { phone: '+39 333 900 1122' }, message } })
    await world.settle()
    expect(sentTitle()).toEqual({ type: 'image', image: { id: meta.brought.at(-1) } })
  })

  test('X-15 without it, with another kind, somebody else’s file or one WhatsApp does not take there nothing is sent', async () => {
    const before = sent().length
    const picture = await brought('image', await drawing())
    const note = await brought('document', Buffer.from('plain words'), 'note.txt')
    const foreign = await brought('image', await drawing(), 'x.png', world.bruno)
    const image = (file: string): Title => ({ type: 'image', image: { id: file } })
    const refused: [Content, string][] = [
      [withTitle('foto'), 'template_incomplete'],
      [withTitle('foto', { type: 'location', location: place }), 'template_incomplete'],
      [withTitle('fattura', image(picture.id)), 'template_incomplete'],
      [withTitle('consegna', image(picture.id)), 'template_not_sendable'],
      [withTitle('ritiro', { type: 'location', location: { ...place, address: ' ' } }), 'template_incomplete'],
      [withTitle('foto', image(foreign.id)), 'unknown_file'],
      [withTitle('foto', image(note.id)), 'unknown_file'],
      [withTitle('fattura', { type: 'document', document: { id: note.id } }), 'file_type_not_taken'],
    ]
    for (const [message, code] of refused) expect(await refusalOf(send(id, message))).toBe(code)
    await world.settle()
    expect(sent()).toHaveLength(before)
  })
})
