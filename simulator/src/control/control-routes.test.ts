import { expect, test } from 'vitest'
import { startWorld, support } from '../testing/simulator-world.ts'

test('a customer can be made with a phone, a username, or both, and everything else is made up', async () => {
  const { control } = await startWorld()
  const phone = await control.addCustomer({ kind: 'phone' })
  const username = await control.addCustomer({ kind: 'username' })
  const both = await control.addCustomer({ name: 'Zoë', kind: 'both' })
  expect(phone).toMatchObject({ phone: expect.stringMatching(/^39347\d{7}$/), username: null })
  expect(username).toMatchObject({ phone: null, username: expect.stringMatching(/^[a-z0-9._]{3,35}$/) })
  expect(both).toMatchObject({ name: 'Zoë', phone: expect.any(String), username: expect.any(String) })
  await expect(control.addCustomer({ phone: both.phoneDisplay ?? '' })).rejects.toMatchObject({ status: 409 })
  await control.dropCustomer(phone.id)
  await expect(control.say(phone.id, 'Ciao')).rejects.toMatchObject({ status: 409 })
})

test('any type can be written in Meta’s own words, and a quoted message becomes its context', async () => {
  const { control, receiver, send } = await startWorld()
  await control.say('marco', 'Salve')
  const { id } = await send({ to: '393401182290', type: 'text', text: { body: 'Quale?' } })
  await control.write('marco', {
    type: 'interactive',
    interactive: { type: 'button_reply', button_reply: { id: 'a', title: 'A' } },
    quotedId: id,
  })
  await control.write('marco', {
    type: 'novelty',
    novelty: { depth: { of: 'anything' } },
    referral: { source_type: 'ad' },
  })
  await control.settled()
  expect(receiver.messages()[1]).toMatchObject({
    type: 'interactive',
    interactive: { type: 'button_reply', button_reply: { id: 'a', title: 'A' } },
    context: { from: '390255500101', id },
  })
  expect(receiver.messages()[2]).toMatchObject({
    type: 'novelty',
    novelty: { depth: { of: 'anything' } },
    referral: { source_type: 'ad' },
  })
})

test('a change of number is told as Meta tells it, with a new user id', async () => {
  const { control, receiver } = await startWorld()
  await control.say('marco', 'Salve')
  const before = await control.customer('marco')
  const after = await control.changeNumber('marco', '+39 340 555 0199')
  await control.settled()
  expect(after.userIds).not.toEqual(before.userIds)
  expect(receiver.messages()[1]).toMatchObject({
    from: '393401182290',
    type: 'system',
    system: {
      type: 'user_changed_number',
      wa_id: '393405550199',
      previous_user_id: before.userIds['200000000000001'],
      user_id: after.userIds['200000000000001'],
    },
  })
})

test('a phone that is offline gets its messages when it comes back; one that does not look reads when told to', async () => {
  const { control, receiver, send } = await startWorld()
  await control.say('marco', 'Salve')
  await control.changeCustomer('marco', { online: false, readsReceipts: 'unread' })
  await send({ to: '393401182290', type: 'text', text: { body: 'Eccomi' } })
  await receiver.until(() => receiver.statuses().length === 1)
  await control.changeCustomer('marco', { online: true })
  await receiver.until(() => receiver.statuses().length === 2)
  expect(receiver.statuses().map(({ status }) => status)).toEqual(['sent', 'delivered'])
  await control.read('marco', support)
  await receiver.until(() => receiver.statuses().length === 3)
  expect(receiver.statuses()[2]).toMatchObject({ status: 'read' })
})

test('with receipts off read is never said, and who blocked the business writes nothing more', async () => {
  const { control, receiver, send } = await startWorld()
  await control.say('marco', 'Salve')
  await control.changeCustomer('marco', { readsReceipts: 'off' })
  await send({ to: '393401182290', type: 'text', text: { body: 'Eccomi' } })
  await receiver.until(() => receiver.statuses().length === 2)
  await control.read('marco')
  await control.settled()
  expect(receiver.statuses().map(({ status }) => status)).toEqual(['sent', 'delivered'])
  await control.changeCustomer('marco', { blocked: true })
  await expect(control.say('marco', 'Ancora')).rejects.toMatchObject({ status: 409 })
})

test('bad orders are refused with 400 and change nothing', async () => {
  const { baseUrl, control } = await startWorld()
  const put = (path: string, body: unknown) =>
    fetch(`${baseUrl}/control/v1${path}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
  expect((await put('/faults', { delay: { on: true, value: -1 } })).status).toBe(400)
  expect((await put('/faults', { unheard: { on: true } })).status).toBe(400)
  expect((await put('/settings', { pairRate: 'no' })).status).toBe(400)
  expect((await control.faults()).delay.on).toBe(false)
})

test('a load run writes what was ordered, spread over its customers, and can be stopped', async () => {
  const { control, receiver } = await startWorld()
  await control.startLoad({ rate: 400, seconds: 0.5, customers: 20 })
  await receiver.until(() => receiver.messages().length === 200)
  const book = await control.book()
  expect(new Set(book.inbound.map(({ customerId }) => customerId)).size).toBe(20)
  expect(new Set(receiver.messages().map(({ id }) => id)).size).toBe(200)
  await control.startLoad({ rate: 10, seconds: 600 })
  expect((await control.stopLoad()).running).toBe(false)
})
