import { expect, test } from 'vitest'
import { startWorld, support } from '../testing/simulator-world.ts'

test('C-02 a customer’s message arrives signed over its raw bytes, in Meta’s words', async () => {
  const { control, receiver } = await startWorld()
  const id = await control.say('giuseppina', 'Buongiorno! Il paralume è arrivato 😊')
  await control.settled()
  expect(receiver.received).toHaveLength(1)
  expect(receiver.received[0]?.signed).toBe(true)
  expect(JSON.parse(receiver.received[0]?.raw ?? '')).toEqual({
    object: 'whatsapp_business_account',
    entry: [
      {
        id: '200000000000001',
        changes: [
          {
            field: 'messages',
            value: {
              messaging_product: 'whatsapp',
              metadata: { display_phone_number: '390255500101', phone_number_id: support },
              contacts: [
                {
                  profile: { name: 'Giuseppina Ferrari', username: 'giusy.lume' },
                  wa_id: '393482207719',
                  user_id: expect.stringMatching(/^IT\.\d{20}$/),
                },
              ],
              messages: [
                {
                  from: '393482207719',
                  from_user_id: expect.stringMatching(/^IT\.\d{20}$/),
                  id,
                  timestamp: expect.stringMatching(/^\d{10}$/),
                  type: 'text',
                  text: { body: 'Buongiorno! Il paralume è arrivato 😊' },
                },
              ],
            },
          },
        ],
      },
    ],
  })
})

test('a customer with a username only has no phone number anywhere in the webhook', async () => {
  const { control, receiver } = await startWorld()
  await control.say('sakura', 'こんにちは')
  await control.settled()
  const raw = receiver.received[0]?.raw ?? ''
  expect(raw).not.toContain('"from"')
  expect(raw).not.toContain('wa_id')
  expect(receiver.messages()[0]).toMatchObject({ from_user_id: expect.stringMatching(/^JP\.\d{20}$/) })
})

test('a refused webhook comes again until it is answered 200, and the talk stays in order', async () => {
  const { control, receiver } = await startWorld()
  receiver.answerWith(500, 503, 401)
  for (const body of ['one', 'two', 'three']) await control.say('marco', body)
  await control.settled()
  expect(receiver.messages().map((message) => (message.text as { body: string }).body)).toEqual(['one', 'two', 'three'])
  const { counts, inbound } = await control.book()
  expect(counts.inbound).toMatchObject({ sent: 3, acknowledged: 3, pending: 0 })
  expect(inbound[0]?.attempts).toBe(4)
})

test('when nobody listens the webhooks wait, and go out in order once somebody does', async () => {
  const { control, receiver } = await startWorld()
  const { url } = receiver
  await receiver.close()
  for (const body of ['one', 'two']) await control.say('marco', body)
  await expect(control.settled({ timeoutMs: 300 })).rejects.toThrow('2 webhooks are still unanswered')
  const { startReceiver } = await import('../testing/receiver.ts')
  const again = await startReceiver({ port: Number(new URL(url).port) })
  await control.settled()
  expect(again.messages().map((message) => (message.text as { body: string }).body)).toEqual(['one', 'two'])
  await again.close()
})

test('a body written by hand goes out byte for byte; with a wrong signature it is tried once', async () => {
  const { control, receiver } = await startWorld()
  const body =
    '{"object":"whatsapp_business_account", "entry":[{"id":"1","changes":[{"field":"novelty","value":{"é":1}}]}]}'
  await expect(control.deliver({ body })).resolves.toMatchObject({ code: 200 })
  expect(receiver.received[0]).toMatchObject({ raw: body, signed: true })
  await expect(control.deliver({ body, badSignature: true })).resolves.toMatchObject({ code: 200 })
  expect(receiver.received[1]).toMatchObject({ raw: body, signed: false })
  expect((await control.counts()).webhooks.pending).toBe(0)
})
