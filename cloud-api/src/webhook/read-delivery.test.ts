import { describe, expect, test } from 'vitest'
import { fieldSamples } from '../testing/field-samples.ts'
import type { ItemOf } from './delivery-item.ts'
import { readDelivery } from './read-delivery.ts'
import { writeChange } from './write-change.ts'

const delivery = (field: string, value: unknown) => writeChange({ wabaId: '200', field, value })

/** The only item of a delivery, which must be of this kind. */
function only<K extends Parameters<typeof isOf>[1]>(body: unknown, kind: K): ItemOf<K> {
  const items = readDelivery(body)
  const [item] = items
  if (items.length !== 1 || item === undefined || !isOf(item, kind))
    throw new Error(`not one ${kind}: ${JSON.stringify(items)}`)
  return item as ItemOf<K>
}

function isOf(item: ReturnType<typeof readDelivery>[number], kind: ReturnType<typeof readDelivery>[number]['kind']) {
  return item.kind === kind
}

function sampleOf(field: string, nth = 0) {
  const found = fieldSamples.filter((sample) => sample.field === field)[nth]
  if (found === undefined) throw new Error(`no sample of ${field}`)
  return delivery(field, found.value)
}

test.each(fieldSamples.map((sample, index) => ({ index, ...sample })))(
  'C-02 $field ($index) is read',
  ({ field, value, kinds }) => {
    const items = readDelivery(delivery(field, value))
    expect(items.map(({ kind }) => kind)).toEqual(kinds)
    const numbered = 'metadata' in value || 'recipient' in value || 'phone_number_settings' in value
    for (const item of items) {
      expect(item).toMatchObject({ wabaId: '200', field, ...(numbered && { phoneNumberId: '106540352242922' }) })
    }
  },
)

describe('what the items say', () => {
  test('a status', () => {
    const [sent, delivered, , , failed, deleted] = readDelivery(sampleOf('messages', 1)) as ItemOf<'status'>[]
    expect(sent?.status).toMatchObject({
      id: 'wamid.S',
      status: 'sent',
      timestamp: 1750030073,
      recipientId: '16505551234',
      pricing: { category: 'marketing', billable: true },
      conversation: { expiration_timestamp: 1750116480 },
    })
    expect(delivered?.status).toMatchObject({ recipientUserId: 'US.13491208655302741918', opaque: 'ours' })
    expect(delivered?.contact?.profileName).toBe('Sheena Nelson')
    expect(failed?.status.errors).toMatchObject([{ code: 131049, details: 'd' }])
    expect(deleted?.status).toMatchObject({ participantId: '1650', recipientType: 'group' })
  })

  test('a call, its end and its state', () => {
    const connect = only(sampleOf('calls'), 'call')
    expect(connect).toMatchObject({
      call: {
        event: 'connect',
        direction: 'USER_INITIATED',
        ctaPayload: 'c',
        session: { sdpType: 'offer', sdp: 'v=0\r\n' },
      },
      contact: { profileName: 'Sheena Nelson' },
    })
    expect(only(sampleOf('calls', 1), 'call').call).toMatchObject({
      event: 'status',
      status: 'RINGING',
      to: '16505551234',
    })
    expect(only(sampleOf('calls', 2), 'call').call).toMatchObject({
      event: 'terminate',
      status: 'COMPLETED',
      startTime: 1752583108,
      duration: 120,
      errors: [{ code: 138021 }],
    })
  })

  test('a template’s id is text, and a quality update under the wrong field is one', () => {
    expect(only(sampleOf('message_template_status_update'), 'template')).toMatchObject({
      change: 'status',
      update: { message_template_id: '1689556908129832', event: 'REJECTED' },
    })
    expect(only(sampleOf('message_template_status_update', 1), 'template')).toMatchObject({ change: 'quality' })
  })

  test('a preference, a click, an address book entry', () => {
    expect(only(sampleOf('user_preferences'), 'preference').preference).toMatchObject({
      waId: '16505551234',
      value: 'stop',
      timestamp: 1731705721,
    })
    expect(only(sampleOf('messages', 3), 'user_action').action).toMatchObject({
      actionType: 'marketing_messages_link_click',
    })
    expect(only(sampleOf('smb_app_state_sync'), 'app_contact').appContact).toMatchObject({
      action: 'add',
      fullName: 'Pablo M',
      timestamp: 1739230955,
    })
  })

  test('an echo has the customer as contact', () => {
    expect(only(sampleOf('smb_message_echoes'), 'echo')).toMatchObject({
      message: { to: '16505551234', text: 'hi' },
      contact: { waId: '16505551234' },
    })
  })

  test('history: a chunk, late media, the refusal', () => {
    expect(only(sampleOf('history'), 'history')).toMatchObject({
      of: 'chunk',
      chunk: {
        phase: 0,
        chunkOrder: 1,
        progress: 55,
        threads: [
          {
            id: '16505551234',
            username: 'sheena',
            messages: [{ status: 'READ', fromMe: true, message: { text: 'old' } }],
          },
        ],
      },
    })
    expect(only(sampleOf('history', 1), 'history')).toMatchObject({ of: 'media', message: { kind: 'image' } })
    expect(only(sampleOf('history', 2), 'history')).toMatchObject({ of: 'declined', error: { code: 2593109 } })
  })

  test('standby keeps what it wraps', () => {
    expect(readDelivery(sampleOf('standby'))).toMatchObject([
      { of: 'message', message: { text: 'hi' }, contact: { waId: '16505551234' } },
      { of: 'status', status: { status: 'sent' } },
    ])
    expect(only(sampleOf('standby', 1), 'standby')).toMatchObject({
      of: 'echo',
      echo: { id: 'wamid.E', message: { type: 'text' } },
    })
  })

  test('errors of a group stay with it', () => {
    expect(readDelivery(sampleOf('group_lifecycle_update'))[1]).toMatchObject({
      group: { type: 'group_delete' },
      errors: [{ code: 131041 }],
    })
  })
})

describe('nothing is lost', () => {
  const good = { from: '1', id: 'wamid.G', timestamp: '1', type: 'text', text: { body: 'ok' } }
  const value = (messages: unknown) => ({ metadata: { phone_number_id: '9' }, messages })

  test('odd messages cost their neighbours nothing', () => {
    const sent = [good, null, 'what', { type: 'text' }, { ...good, id: 'wamid.B', text: { body: [] } }, good]
    const items = readDelivery(delivery('messages', value(sent)))
    expect(items.map(({ kind }) => kind)).toEqual([
      'message',
      'malformed',
      'malformed',
      'malformed',
      'message',
      'message',
    ])
    expect(items[4]).toMatchObject({ message: { kind: 'unknown', raw: sent[4] } })
    expect(items[3]).toMatchObject({ raw: { type: 'text' }, phoneNumberId: '9' })
  })

  test('every entry and every change is read, in order', () => {
    const change = (id: string) => ({ field: 'messages', value: value([{ ...good, id }]) })
    const body = {
      entry: [
        { id: '1', changes: [change('a'), 7, change('b')] },
        'x',
        { id: '2', time: 1739321024, changes: [change('c')] },
      ],
    }
    const items = readDelivery(body)
    expect(items.map((item) => (item.kind === 'message' ? item.message.id : item.kind))).toEqual([
      'a',
      'malformed',
      'b',
      'malformed',
      'c',
    ])
    expect(items.map(({ wabaId }) => wabaId)).toEqual(['1', '1', '1', '', '2'])
    expect(items[4]?.entryTime).toBe(1739321024)
  })

  test.each([null, 7, 'x', [], {}, { entry: 5 }, { entry: null }])(
    'a body that is no delivery (%j) is malformed',
    (body) => {
      expect(readDelivery(body)).toEqual([{ wabaId: '', field: '', kind: 'malformed', raw: body }])
    },
  )

  test('an entry without changes is malformed, an empty one says nothing', () => {
    expect(readDelivery({ entry: [{ id: '1' }] })).toMatchObject([{ kind: 'malformed', wabaId: '1' }])
    expect(readDelivery({ entry: [{ id: '1', changes: [] }] })).toEqual([])
  })

  test('a value that tells nothing we know is kept whole', () => {
    expect(only(delivery('messages', { metadata: {}, surprise: [1] }), 'unknown').raw).toEqual({
      metadata: {},
      surprise: [1],
    })
    expect(only(delivery('security', { event: 5 }), 'unknown').raw).toEqual({ event: 5 })
    expect(only(delivery('messages', 'text'), 'unknown').raw).toEqual({ field: 'messages', value: 'text' })
  })

  test('messages of a history that cannot be read stand beside its chunk', () => {
    const threads = [{ id: '1', messages: [good, {}] }, 3]
    const items = readDelivery(delivery('history', { history: [{ metadata: {}, threads }, 4] }))
    expect(items.map(({ kind }) => kind)).toEqual(['history', 'malformed', 'malformed', 'malformed'])
  })
})

describe('a change without a field', () => {
  const bare = (value: unknown) => ({ entry: [{ id: '0', changes: [{ value }] }] })

  test('is routed by its event', () => {
    expect(readDelivery(bare({ event: 'PARTNER_APP_INSTALLED', waba_info: { waba_id: '1' } }))).toMatchObject([
      { kind: 'account', change: 'update' },
    ])
  })

  test('or by its shape, or by the field inside', () => {
    expect(readDelivery(bare(fieldSamples[1]?.value))[0]).toMatchObject({ kind: 'status' })
    expect(readDelivery(bare({ field: 'flows', event: 'X', flow_id: '1' }))).toMatchObject([
      { kind: 'flow', field: 'flows' },
    ])
    expect(readDelivery(bare({ event: 'PIN_CHANGED' }))).toMatchObject([{ kind: 'unknown' }])
  })
})
