import { expect, test } from 'vitest'
import { errorOf, startWorld, support } from '../testing/simulator-world.ts'

const text = (body: string) => ({ type: 'text', text: { body } })

test('C-02 an answer inside the window is accepted and goes sent, delivered, read, echoing our own id', async () => {
  const { control, receiver, send } = await startWorld()
  await control.say('giuseppina', 'Buongiorno')
  const answer = await send({ to: '+39 348 220 7719', ...text('Eccomi'), biz_opaque_callback_data: 'our-id-1' })
  expect(answer).toMatchObject({
    status: 200,
    body: {
      messaging_product: 'whatsapp',
      contacts: [{ input: '+39 348 220 7719', wa_id: '393482207719', user_id: expect.stringMatching(/^IT\./) }],
      messages: [{ id: expect.stringMatching(/^wamid\./) }],
    },
  })
  await receiver.until(() => receiver.statuses().length === 3)
  expect(receiver.statuses().map((status) => status.status)).toEqual(['sent', 'delivered', 'read'])
  for (const status of receiver.statuses()) {
    expect(status).toMatchObject({ id: answer.id, recipient_id: '393482207719', biz_opaque_callback_data: 'our-id-1' })
  }
  expect(receiver.statuses()[0]).toMatchObject({
    pricing: { billable: false, pricing_model: 'PMP', type: 'free_customer_service', category: 'service' },
  })
  const { outbound } = await control.book()
  expect(outbound[0]).toMatchObject({
    id: answer.id,
    opaque: 'our-id-1',
    answer: 'given',
    status: 'read',
    customerId: 'giuseppina',
  })
})

test('a customer without a phone number is answered by user id; phone ids are absent from the statuses', async () => {
  const { control, receiver, send } = await startWorld()
  await control.say('sakura', 'Hello')
  const { userIds } = await control.customer('sakura')
  const answer = await send({ recipient: userIds['200000000000001'], ...text('Hi') })
  expect(answer.status).toBe(200)
  await receiver.until(() => receiver.statuses().length === 3)
  expect(receiver.statuses()[0]).not.toHaveProperty('recipient_id')
  expect(receiver.statuses()[0]).toMatchObject({ recipient_user_id: userIds['200000000000001'] })
})

test('free text more than 24 hours after the last message is accepted and fails with 131047, or is refused at once if so set', async () => {
  const { control, receiver, send } = await startWorld()
  await control.say('marco', 'Sabato', { at: Date.now() - 25 * 60 * 60_000 })
  const answer = await send({ to: '393401182290', ...text('Buongiorno') })
  expect(answer.status).toBe(200)
  await receiver.until(() => receiver.statuses().length === 1)
  expect(receiver.statuses()[0]).toMatchObject({
    id: answer.id,
    status: 'failed',
    errors: [{ code: 131047, error_data: {} }],
  })
  expect(receiver.received.at(-1)?.changes[0]?.value).not.toHaveProperty('contacts')
  await control.setSettings({ windowRefusal: 'sync' })
  const refused = await send({ to: '393401182290', ...text('Buongiorno') })
  expect(refused.status).toBe(400)
  expect(errorOf(refused)).toMatchObject({ code: 131047, error_data: { messaging_product: 'whatsapp' } })
  await control.say('marco', 'Eccomi')
  expect((await send({ to: '393401182290', ...text('Bene') })).status).toBe(200)
})

test('a window belongs to one number: a message to Support does not open Sales', async () => {
  const { control, receiver, send } = await startWorld()
  await control.say('marco', 'Salve', { numberId: support })
  const answer = await send({ to: '393401182290', ...text('Salve') }, '100000000000002')
  await receiver.until(() => receiver.statuses().length === 1)
  expect(receiver.statuses()[0]).toMatchObject({ id: answer.id, status: 'failed', errors: [{ code: 131047 }] })
})

test('nobody on WhatsApp, an old client and a customer who blocked us fail with 131026', async () => {
  const { control, receiver, send } = await startWorld()
  await control.say('marco', 'Salve')
  await control.changeCustomer('marco', { oldClient: true })
  await control.say('giuseppina', 'Salve')
  await control.changeCustomer('giuseppina', { blocked: true })
  for (const to of ['+44 20 7946 0000', '393401182290', '393482207719']) {
    expect((await send({ to, ...text('Salve') })).status).toBe(200)
  }
  await receiver.until(() => receiver.statuses().length === 3)
  for (const status of receiver.statuses())
    expect(status).toMatchObject({ status: 'failed', errors: [{ code: 131026 }] })
})

test('46 messages in a burst to one person are one too many: 131056; others are not held up', async () => {
  const { control, send } = await startWorld({ now: stoppedClock() })
  await control.say('marco', 'Salve')
  await control.say('giuseppina', 'Salve')
  for (let count = 0; count < 45; count += 1)
    expect((await send({ to: '393401182290', ...text('x') })).status).toBe(200)
  const over = await send({ to: '393401182290', ...text('x') })
  expect(over.status).toBe(400)
  expect(errorOf(over)).toMatchObject({ code: 131056 })
  expect((await send({ to: '393482207719', ...text('x') })).status).toBe(200)
})

test('81 messages in one second are over the number’s throughput: 130429', async () => {
  const { control, send } = await startWorld({ now: stoppedClock() })
  await control.setSettings({ pairRate: false })
  await control.say('marco', 'Salve')
  const answers = []
  for (let count = 0; count < 81; count += 1) answers.push(await send({ to: '393401182290', ...text('x') }))
  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(80)
  expect(errorOf(answers[80] ?? { body: {} })).toMatchObject({ code: 130429, message: '(#130429) Rate limit hit' })
})

test.each([
  ['no type', { to: '393401182290' }, 100, 'type'],
  ['an unknown key', { to: '393401182290', ...text('x'), colour: 'red' }, 100, 'colour'],
  ['no recipient', text('x'), 100, 'to'],
  ['an empty text', { to: '393401182290', ...text('') }, 131009, 'text.body'],
  ['a text of 4,097 characters', { to: '393401182290', ...text('x'.repeat(4097)) }, 131009, 'text.body'],
  ['an image nobody uploaded', { to: '393401182290', type: 'image', image: { id: '99' } }, 131009, 'image.id'],
  [
    'four buttons',
    {
      to: '393401182290',
      type: 'interactive',
      interactive: {
        type: 'button',
        body: { text: 'Which?' },
        action: { buttons: [1, 2, 3, 4].map((id) => ({ type: 'reply', reply: { id: `${id}`, title: `${id}` } })) },
      },
    },
    131009,
    'buttons',
  ],
])('%s is refused with Meta’s code and says where', async (_, message, code, where) => {
  const { control, send } = await startWorld()
  await control.say('marco', 'Salve')
  const answer = await send(message)
  expect(answer.status).toBe(400)
  expect(errorOf(answer).code).toBe(code)
  expect(errorOf(answer).error_data.details).toContain(where)
  expect((await control.transcript('refused'))[0]).toMatchObject({ code, direction: 'call' })
})

test('without a token, or with one that is not known, nothing is done: 190', async () => {
  const { baseUrl } = await startWorld({
    businesses: [
      {
        id: '200000000000009',
        name: 'Other',
        appSecret: 's',
        verifyToken: 'v',
        accessTokens: ['good'],
        numbers: [{ id: '100000000000009', displayPhoneNumber: '+39 02 1', name: 'Only' }],
      },
    ],
  })
  const url = `${baseUrl}/graph/v21.0/100000000000009`
  expect((await fetch(url)).status).toBe(401)
  const wrong = await fetch(url, { headers: { Authorization: 'Bearer bad' } })
  expect(await wrong.json()).toMatchObject({ error: { code: 190, type: 'OAuthException' } })
  expect((await fetch(url, { headers: { Authorization: 'Bearer good' } })).status).toBe(200)
})

test('marking a message read marks every earlier one of its talk, and may show typing until the answer', async () => {
  const { control, graph, send } = await startWorld()
  await control.say('marco', 'Uno')
  const second = await control.say('marco', 'Due')
  const mark = { messaging_product: 'whatsapp', status: 'read', message_id: second, typing_indicator: { type: 'text' } }
  expect(await graph('POST', `${support}/messages`, mark)).toMatchObject({ status: 200, body: { success: true } })
  const [thread] = await control.threads('marco')
  expect(thread?.messages).toMatchObject([{ read: true }, { read: true }])
  expect(thread?.typingUntil).toBeGreaterThan(Date.now() + 20_000)
  await send({ to: '393401182290', ...text('Eccomi') })
  expect((await control.threads('marco'))[0]?.typingUntil).toBe(0)
  const unknown = await graph('POST', `${support}/messages`, { ...mark, message_id: 'wamid.nobody' })
  expect(errorOf(unknown)).toMatchObject({ code: 131009 })
})

function stoppedClock(): () => number {
  const now = Date.now()
  return () => now
}
