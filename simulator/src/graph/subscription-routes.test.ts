import { expect, test } from 'vitest'
import { startReceiver } from '../testing/receiver.ts'
import { account, errorOf, startWorld, support } from '../testing/simulator-world.ts'

test('another address gets the messages only after it echoed the challenge; the number’s goes before the account’s', async () => {
  const { control, graph, receiver } = await startWorld()
  const forAccount = await startReceiver({ verifyToken: 'mine' })
  const forNumber = await startReceiver({ verifyToken: 'mine' })
  const wrong = await graph('POST', `${account}/subscribed_apps`, {
    override_callback_uri: forAccount.url,
    verify_token: 'not mine',
  })
  expect(errorOf(wrong).code).toBe(2200)
  await graph('POST', `${account}/subscribed_apps`, { override_callback_uri: forAccount.url, verify_token: 'mine' })
  await graph('POST', support, {
    webhook_configuration: { override_callback_uri: forNumber.url, verify_token: 'mine' },
  })
  await control.say('marco', 'A Support', { numberId: support })
  await control.say('marco', 'A Sales', { numberId: '100000000000002' })
  await control.settled()
  expect([receiver, forAccount, forNumber].map(({ received }) => received.length)).toEqual([0, 1, 1])
  await graph('POST', support, { webhook_configuration: { override_callback_uri: '' } })
  await graph('POST', `${account}/subscribed_apps`)
  await control.say('marco', 'Di nuovo')
  await control.settled()
  expect(receiver.received).toHaveLength(1)
  await forAccount.close()
  await forNumber.close()
})

test('without a subscribed app nobody hears of anything', async () => {
  const { control, graph, receiver } = await startWorld()
  await graph('DELETE', `${account}/subscribed_apps`)
  expect((await graph('GET', `${account}/subscribed_apps`)).body.data).toEqual([])
  await control.say('marco', 'Nel vuoto')
  await control.settled()
  expect(receiver.received).toHaveLength(0)
  expect((await control.counts()).inbound).toMatchObject({ sent: 1, acknowledged: 0 })
})

test('numbers of an account, with the fields asked for', async () => {
  const { graph } = await startWorld()
  const numbers = await graph('GET', `${account}/phone_numbers`)
  expect(numbers.body.data).toMatchObject([
    { id: support, display_phone_number: '+39 02 5550 0101', verified_name: 'Support' },
    { id: '100000000000002' },
  ])
  expect((await graph('GET', `${support}?fields=display_phone_number,throughput{level}`)).body).toEqual({
    id: support,
    display_phone_number: '+39 02 5550 0101',
    throughput: { level: 'STANDARD' },
  })
})
