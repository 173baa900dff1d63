import { expect, test } from 'vitest'
import { account, errorOf, startWorld, support } from '../testing/simulator-world.ts'

const arrived = (components: unknown[], name = 'order_arrived', code = 'en_US') => ({
  to: '393401182290',
  type: 'template',
  template: { name, language: { code }, components },
})
const body = (...texts: string[]) => ({ type: 'body', parameters: texts.map((text) => ({ type: 'text', text })) })

test('an approved template reaches a customer whose window is closed, rendered as the phone shows it', async () => {
  const { control, receiver, send } = await startWorld()
  const answer = await send(arrived([body('Marco', 'BL-20431', '9:12')]))
  expect(answer).toMatchObject({ status: 200, body: { messages: [{ message_status: 'accepted' }] } })
  await receiver.until(() => receiver.statuses().length === 3)
  expect(receiver.statuses()[0]).toMatchObject({ pricing: { category: 'utility', billable: true, type: 'regular' } })
  const [thread] = await control.threads('marco')
  expect(thread?.messages[0]?.content.rendered).toMatchObject({
    header: 'Your lamp has arrived 💡',
    body: 'Ciao Marco, order *BL-20431* was delivered at 9:12. Is everything all right?',
    buttons: [{ text: 'Everything fine', payload: 'Everything fine' }, {}, {}],
  })
  expect((await control.transcript()).find(({ direction }) => direction === 'call')).toMatchObject({
    rule: { key: 'windowClosedTemplate' },
    code: 200,
  })
})

test.each([
  ['too few parameters', arrived([body('Marco')]), 400, 132000],
  ['no parameters', arrived([]), 400, 132000],
  ['an unknown name', arrived([], 'nobody_knows'), 404, 132001],
  ['another language', arrived([body('a', 'b', 'c')], 'order_arrived', 'it'), 404, 132001],
  [
    'named parameters for positional ones',
    arrived([
      { type: 'body', parameters: ['a', 'b', 'c'].map((name) => ({ type: 'text', parameter_name: name, text: 'x' })) },
    ]),
    400,
    132012,
  ],
  ['positional parameters for named ones', arrived([body('Anna', 'x')], 'richiamata', 'it'), 400, 132012],
  ['text in place of the header picture', arrived([body('Anna')], 'spring_lights'), 400, 132012],
  ['a text far too long', arrived([body('Marco', 'x'.repeat(1000), '9:12')]), 400, 132005],
])('%s is refused', async (_, message, status, code) => {
  const { send } = await startWorld()
  const answer = await send(message)
  expect(answer.status).toBe(status)
  expect(errorOf(answer).code).toBe(code)
})

test('C-06 a title that is a file has to be a file of that kind, and the phone gets file and place', async () => {
  const { baseUrl, control, send } = await startWorld()
  const bring = async (type: string) => {
    const data = new FormData()
    data.set('messaging_product', 'whatsapp')
    data.set('file', new Blob([new Uint8Array([1, 2, 3])], { type }), 'a file')
    const headers = { Authorization: 'Bearer demo-access-token' }
    const up = await fetch(`${baseUrl}/graph/v26.0/${support}/media`, { method: 'POST', headers, body: data })
    return ((await up.json()) as { id: string }).id
  }
  const title = (parameter: object) => ({ type: 'header', parameters: [parameter] })
  const spring = (id: string) => {
    const button = { type: 'button', sub_type: 'url', index: '0', parameters: [{ type: 'text', text: 'spring' }] }
    return arrived([title({ type: 'image', image: { id } }), body('Anna'), button], 'spring_lights')
  }
  const picture = await bring('image/png')
  expect(errorOf(await send(spring('4711'))).code).toBe(131009)
  expect(errorOf(await send(spring(await bring('video/mp4')))).code).toBe(132012)
  expect((await send(spring(picture))).status).toBe(200)
  const place = { latitude: 45.4, longitude: 9.1, name: 'Showroom', address: 'Via Fiori Chiari 14' }
  const pickUp = [title({ type: 'location', location: place }), body('Anna', 'oggi')]
  expect((await send(arrived(pickUp, 'pick_up', 'it'))).status).toBe(200)
  const [thread] = await control.threads('marco')
  expect(thread?.messages.map(({ content }) => (content.rendered as { media?: unknown }).media)).toEqual([
    { type: 'image', image: { id: picture } },
    { type: 'location', location: place },
  ])
})

test('marketing does not reach who opted out (131050), and the business hears of the opt-out', async () => {
  const { control, receiver, graph, send } = await startWorld()
  await control.say('marco', 'Salve')
  await control.changeCustomer('marco', { optedOut: true })
  await receiver.until(() => receiver.received.some(({ changes }) => changes[0]?.field === 'user_preferences'))
  await graph('POST', `${account}/message_templates`, {
    name: 'sale',
    language: 'it',
    category: 'MARKETING',
    components: [{ type: 'BODY', text: 'Saldi!' }],
  })
  await receiver.until(() =>
    receiver.received.some(({ changes }) => changes[0]?.field === 'message_template_status_update'),
  )
  await send(arrived([], 'sale', 'it'))
  await receiver.until(() => receiver.statuses().length === 1)
  expect(receiver.statuses()[0]).toMatchObject({ status: 'failed', errors: [{ code: 131050 }] })
})

test('a new template waits for approval, then a webhook says so; one that ends with a variable is rejected', async () => {
  const { receiver, graph, send } = await startWorld()
  const create = (name: string, text: string) =>
    graph('POST', `${account}/message_templates`, {
      name,
      language: 'it',
      category: 'UTILITY',
      components: [{ type: 'BODY', text }],
    })
  expect(await create('fresh', 'Ecco {{1}} per lei')).toMatchObject({ status: 200, body: { status: 'PENDING' } })
  expect(errorOf(await create('fresh', 'Again')).code).toBe(100)
  await create('bad', 'Ecco {{1}}')
  const events = () => receiver.received.map(({ changes }) => changes[0]?.value as Record<string, unknown>)
  await receiver.until(() => events().length === 2)
  expect(events()).toMatchObject([
    {
      event: 'APPROVED',
      message_template_name: 'fresh',
      message_template_language: 'it',
      message_template_id: expect.any(Number),
    },
    { event: 'REJECTED', message_template_name: 'bad', reason: 'INVALID_FORMAT' },
  ])
  expect(JSON.parse(receiver.received[0]?.raw ?? '').entry[0].time).toEqual(expect.any(Number))
  expect((await send(arrived([body('la lampada')], 'fresh', 'it'))).status).toBe(200)
  const list = await graph('GET', `${account}/message_templates?status=approved&limit=2`)
  expect(list.body.data).toHaveLength(2)
  expect(list.body.paging).toHaveProperty('next')
  expect((await graph('DELETE', `${account}/message_templates?name=fresh`)).status).toBe(200)
  expect((await send(arrived([body('la lampada')], 'fresh', 'it'))).status).toBe(404)
})
