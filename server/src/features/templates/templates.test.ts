import type { Content } from '@centralino/contract/outgoing.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hour, refusalOf } from '../../testing/desk-world.ts'
import { expectFeedToMatch } from '../../testing/expect-feed.ts'
import { createTemplatesWorld, filled, listed, type TemplatesWorld } from '../../testing/templates-world.ts'
import { demo } from '../../testing/world.ts'

let world: TemplatesWorld

beforeAll(async () => {
  world = await createTemplatesWorld()
})
afterAll(() => world.end())
beforeEach(async () => {
  await world.clear()
  world.graph.templates.splice(0, 99, listed('consegna'), listed('richiamata'))
})

const news = (field: string, value: object) => ({
  object: 'whatsapp_business_account',
  entry: [{ id: demo.waba, time: Math.floor(world.clock.now() / 1000), changes: [{ field, value }] }],
})
const about = (name: string) => {
  const { id, language } = world.graph.templates.find((one) => one['name'] === name) ?? {}
  return {
    message_template_id: Number(id),
    message_template_name: name,
    message_template_language: String(language).replace('_', '-'),
  }
}
const send = (id: string, message: Content) => world.anna.call.sendMessage({ params: { id }, body: message })

describe('the list of templates', () => {
  test('only administrators ask WhatsApp for them and open them to agents (B-12)', async () => {
    const [template] = await world.sync()
    for (const person of [world.anna, world.dario]) {
      expect(await refusalOf(person.call.syncTemplates())).toBe('not_allowed')
      const params = { id: template?.id ?? '' }
      expect(await refusalOf(person.call.changeTemplate({ params, body: { agentsMaySend: true } }))).toBe('not_allowed')
    }
  })

  test('C-18 A-OUT-09 agents are offered what Meta approved, administrators see all with its state', async () => {
    world.graph.templates.push(
      listed('in_esame', { status: 'PENDING' }),
      listed('respinto', { status: 'REJECTED', rejected_reason: 'PROMOTIONAL' }),
      listed('sospeso', { status: 'PAUSED' }),
    )
    const all = await world.sync(['consegna', 'in_esame', 'respinto', 'sospeso'])
    expect(await world.namesFor(world.anna)).toEqual(['consegna'])
    expect(all.map(({ name, status, reason, obstacle }) => [name, status, reason, obstacle])).toEqual([
      ['consegna', 'APPROVED', null, null],
      ['in_esame', 'PENDING', null, 'not_approved'],
      ['respinto', 'REJECTED', 'PROMOTIONAL', 'not_approved'],
      ['richiamata', 'APPROVED', null, null],
      ['sospeso', 'PAUSED', null, 'not_approved'],
    ])
  })

  test('A-TPL-04 B-12 one that is not open to agents is not there for them, and cannot be sent behind the list', async () => {
    await world.sync(['consegna'])
    expect(await world.namesFor(world.anna)).toEqual(['consegna'])
    const { id } = await world.opened(world.anna)
    expect(await refusalOf(send(id, filled('richiamata')))).toBe('template_not_sendable')
    expect(await refusalOf(send(id, filled('mai_esistito')))).toBe('unknown_template')
  })

  test('B-12 being open to agents survives bringing the templates into step, and their going and coming back', async () => {
    await world.sync(['consegna'])
    const [gone] = world.graph.templates.splice(0, 1)
    expect((await world.sync(['consegna'])).find(({ name }) => name === 'consegna')?.status).toBe('DELETED')
    expect(await world.namesFor(world.anna)).toEqual([])
    world.graph.templates.push(gone ?? {})
    await world.elena.call.syncTemplates()
    await world.settle()
    expect(await world.namesFor(world.anna)).toEqual(['consegna'])
  })

  test('A-TPL-03 with more than three answers, or a part that is not filled in here, it is shown with the reason and not sent', async () => {
    const buttons = [1, 2, 3, 4].map((n) => ({ type: 'QUICK_REPLY', text: `Risposta ${n}` }))
    const body = { type: 'BODY', text: 'Buongiorno, come possiamo aiutarla?' }
    world.graph.templates.push(
      listed('quattro', { components: [body, { type: 'BUTTONS', buttons }] }),
      listed('figura', { components: [{ type: 'HEADER', format: 'GIF' }, body] }),
      listed('tre', { components: [body, { type: 'BUTTONS', buttons: buttons.slice(1) }] }),
    )
    await world.sync(['quattro', 'figura', 'tre'])
    const { items } = await world.anna.call.listTemplates({ query: {} })
    expect(items.map(({ name, obstacle }) => [name, obstacle])).toEqual([
      ['figura', 'unsupported'],
      ['quattro', 'too_many_answers'],
      ['tre', null],
    ])
    const { id } = await world.opened(world.anna)
    expect(await refusalOf(send(id, filled('quattro', [])))).toBe('template_not_sendable')
  })

  test('C-18 what WhatsApp says of a template holds at once, and open pickers hear of it', async () => {
    await world.sync(['consegna'])
    await expectFeedToMatch(world, world.anna, () =>
      world.post(news('message_template_status_update', { event: 'PAUSED', ...about('consegna'), reason: 'NONE' })),
    )
    expect(await world.namesFor(world.anna)).toEqual([])
    const { id } = await world.opened(world.anna)
    expect(await refusalOf(send(id, filled('consegna')))).toBe('template_not_sendable')
    await world.post(news('message_template_status_update', { event: 'REINSTATED', ...about('consegna') }))
    await world.post(news('message_template_status_update', { event: 'FLAGGED', ...about('consegna') }))
    await world.post(news('message_template_quality_update', { ...about('consegna'), new_quality_score: 'YELLOW' }))
    await world.post(
      news('template_category_update', {
        ...about('consegna'),
        previous_category: 'UTILITY',
        new_category: 'MARKETING',
      }),
    )
    const { items } = await world.anna.call.listTemplates({ query: {} })
    expect(items).toMatchObject([{ name: 'consegna', status: 'APPROVED', quality: 'YELLOW', category: 'MARKETING' }])
  })

  test('C-18 a template nobody knew of and one with new texts are fetched when a webhook tells of them', async () => {
    await world.sync(['consegna'])
    world.graph.templates[0] = listed('consegna', {
      id: String(world.graph.templates[0]?.['id']),
      components: [{ type: 'BODY', text: 'Nuovo testo' }],
    })
    world.graph.templates.push(listed('nuovo'))
    await world.post(
      news('message_template_components_update', { ...about('consegna'), message_template_element: 'Nuovo testo' }),
    )
    const { items } = await world.elena.call.listTemplates({ query: {} })
    expect(items.map(({ name }) => name)).toContain('nuovo')
    expect(items.find(({ name }) => name === 'consegna')?.components).toEqual([{ type: 'BODY', text: 'Nuovo testo' }])
  })

  test('another tenant’s app says nothing about ours, and sees nothing of them', async () => {
    await world.sync(['consegna'])
    await world.post(news('message_template_status_update', { event: 'PAUSED', ...about('consegna') }), {
      secret: 'other-app-secret',
    })
    expect(await world.namesFor(world.anna)).toEqual(['consegna'])
    const other = await world.signIn('other@demo.test')
    expect(await world.namesFor(other)).toEqual([])
  })
})

describe('a template in a conversation', () => {
  beforeEach(async () => {
    await world.sync(['consegna'])
  })

  test('A-TPL-01 X-20 goes out with its variables and stays readable, as the customer sees it', async () => {
    const { id } = await world.opened(world.anna)
    const message = await expectFeedToMatch(world, world.anna, () => send(id, filled('consegna')))
    expect(message).toMatchObject({
      type: 'template',
      preview: 'La tua lampada Ciao Ada, l’ordine BL-20418 arriva domani. Va bene?',
      content: {
        name: 'consegna',
        shown: {
          header: 'La tua lampada',
          body: 'Ciao Ada, l’ordine BL-20418 arriva domani. Va bene?',
          footer: 'Bottega Lume, Milano',
          buttons: [{ text: 'Va bene' }, { text: 'Richiamatemi' }],
        },
      },
    })
    expect(world.graph.sent().at(-1)?.body).toMatchObject({
      type: 'template',
      template: {
        name: 'consegna',
        language: { code: 'it' },
        components: [
          {
            type: 'body',
            parameters: [
              { type: 'text', text: 'Ada' },
              { type: 'text', text: 'BL-20418' },
            ],
          },
        ],
      },
    })
    expect(Object.keys(world.graph.sent().at(-1)?.body['template'] as object)).not.toContain('shown')
  })

  test('X-20 what is missing or WhatsApp would not take is named before anything is sent', async () => {
    const { id } = await world.opened(world.anna)
    const sent = world.graph.sent().length
    const details = async (values: string[]) =>
      send(id, filled('consegna', values)).then(
        () => null,
        ({ code, details }) => ({ code, ...details }),
      )
    const refused = { code: 'template_incomplete' }
    expect(await details(['Ada'])).toEqual({
      ...refused,
      field: { part: 'body', name: '2', button: null },
      why: 'missing',
    })
    expect(await details(['Ada\nLovelace', 'x'])).toMatchObject({ ...refused, field: { name: '1' }, why: 'line_break' })
    expect(await details(['Ada', 'x'.repeat(1_100)])).toMatchObject({ ...refused, why: 'too_long' })
    expect(await details(['Ada', 'x', 'y'])).toEqual({ ...refused, field: null, why: 'unknown' })
    expect(world.graph.sent()).toHaveLength(sent)
  })

  test('A-OUT-10 X-18 after 24 hours free text is refused on the server, and the template goes', async () => {
    const { id } = await world.opened(world.anna)
    await world.later(24 * hour)
    const text = { type: 'text' as const, text: { body: 'still there?' } }
    expect(await refusalOf(world.anna.call.sendMessage({ params: { id }, body: text }))).toBe('window_closed')
    await send(id, filled('consegna'))
    await world.settle()
    expect(world.graph.sent().at(-1)?.body['type']).toBe('template')
  })

  test('one that failed goes again as it was, though the template is gone meanwhile and the 24 hours are over', async () => {
    const { id } = await world.opened(world.anna)
    await world.later(25 * hour)
    world.graph.answer(({ method }) =>
      method === 'POST' ? { status: 400, body: { error: { code: 131026, message: 'no' } } } : undefined,
    )
    const { id: messageId } = await send(id, filled('consegna'))
    await world.settle()
    world.graph.answer(() => undefined)
    await world.post(news('message_template_status_update', { event: 'PAUSED', ...about('consegna') }))
    await world.anna.call.resolveMessage({ params: { id, messageId }, body: { action: 'resend' } })
    await world.settle()
    const bodies = world.graph
      .sent()
      .slice(-2)
      .map(({ body }) => body['template'])
    expect(bodies[0]).toEqual(bodies[1])
  })

  test('A-TPL-02 the tapped answer arrives as the customer’s message, about that template', async () => {
    const { id, from } = await world.opened(world.anna)
    const { id: messageId } = await send(id, filled('consegna'))
    await world.settle()
    const { items } = await world.anna.call.listMessages({ params: { id }, query: {} })
    const wamid = items.find((one) => one.id === messageId)?.wamid
    await expectFeedToMatch(world, world.anna, () =>
      world.post({
        object: 'whatsapp_business_account',
        entry: [
          {
            id: demo.waba,
            changes: [
              {
                field: 'messages',
                value: {
                  messaging_product: 'whatsapp',
                  metadata: { display_phone_number: '390255500101', phone_number_id: demo.support },
                  contacts: [{ wa_id: from, profile: { name: 'Ada' } }],
                  messages: [
                    {
                      from,
                      id: 'wamid.TAP',
                      timestamp: String(Math.floor(world.clock.now() / 1000)),
                      type: 'button',
                      context: { from: '390255500101', id: wamid },
                      button: { payload: 'Va bene', text: 'Va bene' },
                    },
                  ],
                },
              },
            ],
          },
        ],
      }),
    )
    const after = await world.anna.call.listMessages({ params: { id }, query: {} })
    expect(after.items.at(-1)).toMatchObject({
      direction: 'in',
      type: 'button',
      preview: 'Va bene',
      replyTo: { messageId, direction: 'out' },
    })
  })

  test('whoever said stop to advertising in WhatsApp gets no marketing template, but what is useful', async () => {
    world.graph.templates.push(listed('primavera', { category: 'MARKETING' }))
    await world.sync(['consegna', 'primavera'])
    const { id, from } = await world.opened(world.anna)
    const say = (value: string) =>
      world.post(
        news('user_preferences', {
          messaging_product: 'whatsapp',
          metadata: { display_phone_number: '390255500101', phone_number_id: demo.support },
          contacts: [{ wa_id: from }],
          user_preferences: [
            {
              wa_id: from,
              detail: 'x',
              category: 'marketing_messages',
              value,
              timestamp: Math.floor(world.clock.now() / 1000),
            },
          ],
        }),
      )
    await say('stop')
    expect(await refusalOf(send(id, filled('primavera')))).toBe('customer_refused')
    await send(id, filled('consegna'))
    await say('resume')
    await send(id, filled('primavera'))
  })
})
