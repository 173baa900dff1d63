import { describe, expect, test } from 'vitest'
import { componentSamples, sendSamples } from '../testing/send-samples.ts'
import type { JsonObject } from '../webhook/json-object.ts'
import { messageRequest } from './message-request.ts'
import { readMark } from './read-mark.ts'

const envelope = { messaging_product: 'whatsapp', to: '+16505551234' }

/** Where the problems are, as dotted paths. */
function problems(message: JsonObject): string[] {
  const read = messageRequest.safeParse({ ...envelope, ...message })
  return read.success ? [] : read.error.issues.map(({ path }) => path.join('.'))
}

const named = (message: JsonObject) => {
  const inner = (message.interactive ?? message.template ?? {}) as JsonObject
  const [component] = (inner.components as JsonObject[] | undefined) ?? []
  return [message.type, inner.type, component?.type, component?.sub_type].filter(Boolean).join(' ')
}

test.each(sendSamples.map((message, index) => ({ name: named(message), index, message })))(
  'C-02 $name ($index) can be sent',
  ({ message }) => {
    expect(problems(message)).toEqual([])
  },
)

test.each(sendSamples.map((message, index) => ({ name: named(message), index, message })))(
  '$name ($index) with a word too many is refused',
  ({ message }) => {
    expect(problems({ ...message, surprise: 1 })).not.toEqual([])
  },
)

describe('the envelope', () => {
  const text = { type: 'text', text: { body: 'x' } }

  test.each([
    ['a user id alone', { to: undefined, recipient: 'US.13491208655302741918' }, undefined],
    ['both addresses', { recipient: 'US.ENT.1181' }, undefined],
    [
      'a reply with our id',
      { context: { message_id: 'wamid.A' }, biz_opaque_callback_data: 'x'.repeat(512) },
      undefined,
    ],
    ['no address', { to: undefined }, 'to'],
    ['a phone as user id', { to: undefined, recipient: '16505551234' }, 'recipient'],
    ['another product', { messaging_product: 'telegram' }, 'messaging_product'],
    ['an id of ours of 513', { biz_opaque_callback_data: 'x'.repeat(513) }, 'biz_opaque_callback_data'],
    ['an unknown type', { type: 'smoke', smoke: {} }, 'type'],
    ['a type without its object', { type: 'image' }, 'image'],
  ])('with %s', (_, change, problem) => {
    expect(problems({ ...text, ...change })[0]).toBe(problem)
  })

  test('what is no object is refused', () => {
    for (const odd of [null, 'x', 5, []]) expect(messageRequest.safeParse(odd).success).toBe(false)
  })
})

const chars = (count: number) => 'x'.repeat(count)
const interactive = (what: JsonObject) => ({ type: 'interactive', interactive: { body: { text: 'b' }, ...what } })
const buttons = (...ids: [id: string, title: string][]) =>
  interactive({
    type: 'button',
    action: { buttons: ids.map(([id, title]) => ({ type: 'reply', reply: { id, title } })) },
  })
const list = (sections: unknown) => interactive({ type: 'list', action: { button: 'b', sections } })
const rows = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => ({ id: `r${from + index}`, title: 't' }))
const card = (index: number, more: JsonObject = {}) => ({
  card_index: index,
  type: 'cta_url',
  header: { type: 'image', image: { id: '1' } },
  action: { name: 'cta_url', parameters: { display_text: 'd', url: 'https://a.example' } },
  ...more,
})
const carousel = (...cards: unknown[]) => interactive({ type: 'carousel', action: { cards } })
const template = (...components: JsonObject[]) => ({
  type: 'template',
  template: { name: 'n', language: { code: 'it' }, components },
})
const contact = (name: JsonObject) => ({ type: 'contacts', contacts: [{ name }] })
const flow = (more: JsonObject) =>
  interactive({
    type: 'flow',
    action: { name: 'flow', parameters: { flow_message_version: '3', flow_cta: 'Go', ...more } },
  })

test.each<[what: string, message: JsonObject, path: string]>([
  ['text of 4097', { type: 'text', text: { body: chars(4097) } }, 'text.body'],
  ['empty text', { type: 'text', text: { body: '' } }, 'text.body'],
  ['caption of 1025', { type: 'image', image: { id: '1', caption: chars(1025) } }, 'image.caption'],
  ['caption on audio', { type: 'audio', audio: { id: '1', caption: 'c' } }, 'audio'],
  ['caption on a sticker', { type: 'sticker', sticker: { id: '1', caption: 'c' } }, 'sticker'],
  ['media with id and link', { type: 'image', image: { id: '1', link: 'https://a.example/x.png' } }, 'image.id'],
  ['media with neither', { type: 'image', image: {} }, 'image.id'],
  ['media from plain http', { type: 'image', image: { link: 'http://a.example/x.png' } }, 'image.link'],
  ['latitude of 91', { type: 'location', location: { latitude: 91, longitude: 0 } }, 'location.latitude'],
  ['longitude in words', { type: 'location', location: { latitude: 0, longitude: 'west' } }, 'location.longitude'],
  ['contact with one name', contact({ formatted_name: 'A' }), 'contacts.0.name.first_name'],
  [
    '258 contacts',
    { type: 'contacts', contacts: Array(258).fill({ name: { formatted_name: 'A', first_name: 'A' } }) },
    'contacts',
  ],
  [
    'reaction as a reply',
    { type: 'reaction', reaction: { message_id: 'm', emoji: '' }, context: { message_id: 'm' } },
    'context',
  ],
  ['pin outside a group', { type: 'pin', pin: { type: 'pin', message_id: 'm' } }, 'recipient_type'],
  ['buttons in a group', { ...buttons(['1', 'a']), recipient_type: 'group' }, 'type'],
  ['four buttons', buttons(['1', 'a'], ['2', 'b'], ['3', 'c'], ['4', 'd']), 'interactive.action.buttons'],
  ['no button', buttons(), 'interactive.action.buttons'],
  ['button title of 21', buttons(['1', chars(21)]), 'interactive.action.buttons.0.reply.title'],
  ['button id of 257', buttons([chars(257), 'a']), 'interactive.action.buttons.0.reply.id'],
  ['two buttons with one id', buttons(['1', 'a'], ['1', 'b']), 'interactive.action.buttons.1.reply.id'],
  ['two buttons with one title', buttons(['1', 'a'], ['2', 'a']), 'interactive.action.buttons.1.reply.title'],
  [
    'eleven rows in two sections',
    list([
      { title: 'a', rows: rows(6) },
      { title: 'b', rows: rows(5, 6) },
    ]),
    'interactive.action.sections',
  ],
  ['a row id used twice', list([{ rows: [...rows(1), ...rows(1)] }]), 'interactive.action.sections'],
  [
    'sections without titles',
    list([{ title: 'a', rows: rows(1) }, { rows: rows(1, 1) }]),
    'interactive.action.sections.1.title',
  ],
  ['row title of 25', list([{ rows: [{ id: '1', title: chars(25) }] }]), 'interactive.action.sections.0.rows.0.title'],
  [
    'row description of 73',
    list([{ rows: [{ id: '1', title: 't', description: chars(73) }] }]),
    'interactive.action.sections.0.rows.0.description',
  ],
  [
    'body of 1025',
    interactive({ type: 'location_request_message', body: { text: chars(1025) }, action: { name: 'send_location' } }),
    'interactive.body.text',
  ],
  [
    'list body of 4097',
    {
      type: 'interactive',
      interactive: {
        type: 'list',
        body: { text: chars(4097) },
        action: { button: 'b', sections: [{ rows: rows(1) }] },
      },
    },
    'interactive.body.text',
  ],
  [
    'picture above a list',
    interactive({
      type: 'list',
      header: { type: 'image', image: { id: '1' } },
      action: { button: 'b', sections: [{ rows: rows(1) }] },
    }),
    'interactive.header.type',
  ],
  [
    'footer of 61',
    {
      ...buttons(['1', 'a']),
      interactive: { ...(buttons(['1', 'a']).interactive as JsonObject), footer: { text: chars(61) } },
    },
    'interactive.footer.text',
  ],
  ['flow with id and name', flow({ flow_id: '1', flow_name: 'n' }), 'interactive.action.parameters.flow_id'],
  ['flow button with an emoji', flow({ flow_id: '1', flow_cta: 'Go 🚀' }), 'interactive.action.parameters.flow_cta'],
  [
    'flow with empty data',
    flow({ flow_id: '1', flow_action_payload: { screen: 'S', data: {} } }),
    'interactive.action.parameters.flow_action_payload.data',
  ],
  ['one card', carousel(card(0)), 'interactive.action.cards'],
  ['cards with one index', carousel(card(0), card(0)), 'interactive.action.cards.1.card_index'],
  [
    'cards of two shapes',
    carousel(card(0), card(1, { header: { type: 'video', video: { id: '1' } } })),
    'interactive.action.cards.1',
  ],
  [
    'card body of four lines',
    carousel(card(0, { body: { text: 'a\nb\nc\nd' } }), card(1)),
    'interactive.action.cards.0.body.text',
  ],
  [
    '31 products',
    interactive({
      type: 'product_list',
      header: { type: 'text', text: 'h' },
      action: { catalog_id: 'c', sections: [{ product_items: Array(31).fill({ product_retailer_id: 'p' }) }] },
    }),
    'interactive.action.sections',
  ],
  [
    'template name in capitals',
    { type: 'template', template: { name: 'Hello', language: { code: 'it' } } },
    'template.name',
  ],
  ['two bodies', template(componentSamples[4] ?? {}, componentSamples[5] ?? {}), 'template.components.1'],
  [
    'named beside positional',
    template({
      type: 'body',
      parameters: [
        { type: 'text', text: 'a' },
        { type: 'text', text: 'b', parameter_name: 'n' },
      ],
    }),
    'template.components.0.parameters',
  ],
  [
    'line break in a parameter',
    template({ type: 'body', parameters: [{ type: 'text', text: 'a\nb' }] }),
    'template.components.0.parameters.0.text',
  ],
  [
    'coupon of 16',
    template({
      type: 'button',
      sub_type: 'copy_code',
      index: 0,
      parameters: [{ type: 'coupon_code', coupon_code: chars(16) }],
    }),
    'template.components.0.parameters.0.coupon_code',
  ],
])('%s is refused at its place', (_, message, path) => {
  expect(problems(message)).toContain(path)
})

test('a mark as read is known with and without typing', () => {
  const mark = { messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.A' }
  expect(readMark.safeParse(mark).success).toBe(true)
  expect(readMark.safeParse({ ...mark, typing_indicator: { type: 'text' } }).success).toBe(true)
  expect(readMark.safeParse({ ...mark, message_id: '' }).success).toBe(false)
  expect(readMark.safeParse({ ...mark, status: 'delivered' }).success).toBe(false)
})
