import { expect, test } from 'vitest'
import { joinDeliveries } from './join-deliveries.ts'
import { readDelivery } from './read-delivery.ts'
import { writeChange } from './write-change.ts'
import { writeMessages } from './write-messages.ts'
import { writeStatuses } from './write-statuses.ts'

const number = { wabaId: '200', phoneNumberId: '100', displayPhoneNumber: '15550783881' }
const contacts = [{ profile: { name: 'Ann' }, wa_id: '1' }]
const message = { id: 'wamid.A', timestamp: '1749416383', from: '1', type: 'text', text: { body: 'hi' } }
const status = { id: 'wamid.S', status: 'read', timestamp: '1749416384', recipient_id: '1' }

test('what is written is what Meta sends', () => {
  expect(writeMessages({ ...number, contacts, messages: [message] })).toEqual({
    object: 'whatsapp_business_account',
    entry: [
      {
        id: '200',
        changes: [
          {
            field: 'messages',
            value: {
              messaging_product: 'whatsapp',
              metadata: { display_phone_number: '15550783881', phone_number_id: '100' },
              contacts,
              messages: [message],
            },
          },
        ],
      },
    ],
  })
})

test('what is written can be read, in the order joined', () => {
  const review = writeChange({
    wabaId: '200',
    field: 'account_review_update',
    value: { decision: 'APPROVED' },
    time: 1739321024,
  })
  const joined = joinDeliveries(
    writeMessages({ ...number, contacts, messages: [message] }),
    writeStatuses({ ...number, statuses: [status] }),
    review,
  )
  expect(joined.entry.map(({ id, time, changes }) => [id, time, changes.length])).toEqual([
    ['200', undefined, 2],
    ['200', 1739321024, 1],
  ])
  expect(readDelivery(joined)).toMatchObject([
    {
      kind: 'message',
      phoneNumberId: '100',
      displayPhoneNumber: '15550783881',
      message: { profileName: 'Ann', text: 'hi' },
    },
    { kind: 'status', status: { id: 'wamid.S', status: 'read' } },
    { kind: 'account', change: 'review', entryTime: 1739321024 },
  ])
})

test('joining leaves what was joined as it was', () => {
  const one = writeMessages({ ...number, messages: [message] })
  joinDeliveries(one, one)
  expect(one.entry[0]?.changes).toHaveLength(1)
})
