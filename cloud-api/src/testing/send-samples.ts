import type { JsonObject } from '../webhook/json-object.ts'

const body = { text: 'Choose' }
const footer = { text: 'Lume' }
const header = { type: 'text', text: 'Lamps' }
const image = { type: 'image', image: { id: '1479537139650973' } }
const reply = (id: string) => ({ type: 'reply', reply: { id, title: `Button ${id}` } })
const rows = [{ id: 'r1', title: 'Monday', description: 'at 9' }]
const url = { name: 'cta_url', parameters: { display_text: 'Buy', url: 'https://lume.example/a' } }
const linked = { type: 'image', image: { link: 'https://lume.example/a.png' } }
const card = (index: number, action: unknown = url) => ({
  card_index: index,
  type: 'cta_url',
  header: linked,
  body,
  action,
})
const quick = { buttons: [{ type: 'quick_reply', quick_reply: { id: 'q', title: 'Yes' } }] }
const product = (index: number) => ({
  card_index: index,
  type: 'product',
  action: { product_retailer_id: 'p', catalog_id: 'c' },
})
const flow = {
  flow_message_version: '3',
  flow_token: 't',
  flow_id: '1',
  flow_cta: 'Book',
  mode: 'draft',
  flow_action: 'navigate',
  flow_action_payload: { screen: 'S1', data: { a: 1 } },
}
const address = {
  country: 'IN',
  values: { name: 'N' },
  saved_addresses: [{ id: '1', value: { city: 'C' } }],
  validation_errors: { in_pin_code: 'E' },
}
const person = {
  name: { formatted_name: 'B. J.', first_name: 'B', last_name: 'J', middle_name: '', suffix: '', prefix: '' },
  phones: [{ phone: '+16505559999', type: 'Mobile', wa_id: '16505559999' }],
  emails: [{ email: 'a@b.c', type: 'Work' }],
  addresses: [{ street: '', city: '', state: '', zip: '', country: '', country_code: 'US', type: 'Office' }],
  org: { company: '', department: '', title: '' },
  urls: [{ url: 'https://a.example', type: 'Company' }],
  birthday: '1999-01-23',
}

/** Every interactive message of the facts sheet. */
export const interactiveSamples: readonly JsonObject[] = [
  { type: 'button', header: image, body, footer, action: { buttons: [reply('1'), reply('2'), reply('3')] } },
  { type: 'list', header, body, footer, action: { button: 'Days', sections: [{ title: 'Week', rows }] } },
  { type: 'cta_url', header, body, footer, action: url },
  { type: 'location_request_message', body, action: { name: 'send_location' } },
  { type: 'request_contact_info', body, action: { name: 'request_contact_info' } },
  { type: 'flow', header, body, footer, action: { name: 'flow', parameters: flow } },
  { type: 'product', body, footer, action: { catalog_id: 'c', product_retailer_id: 'p' } },
  {
    type: 'product_list',
    header,
    body,
    action: { catalog_id: 'c', sections: [{ title: 'T', product_items: [{ product_retailer_id: 'p' }] }] },
  },
  {
    type: 'catalog_message',
    body,
    footer,
    action: { name: 'catalog_message', parameters: { thumbnail_product_retailer_id: 'p' } },
  },
  { type: 'address_message', body, action: { name: 'address_message', parameters: address } },
  { type: 'call_permission_request', action: { name: 'call_permission_request' } },
  {
    type: 'voice_call',
    body,
    action: { name: 'voice_call', parameters: { display_text: 'Call', ttl_minutes: 10080, payload: 'x' } },
  },
  { type: 'carousel', body, action: { cards: [card(0), card(1)] } },
  { type: 'carousel', body, action: { cards: [card(0, quick), card(1, quick)] } },
  { type: 'carousel', body, action: { cards: [product(0), product(1)] } },
  { type: 'order_details', body, action: { name: 'review_and_pay', parameters: { reference_id: '1' } } },
  {
    type: 'order_status',
    body,
    action: { name: 'review_order', parameters: { reference_id: '1', order: { status: 'processing' } } },
  },
]

const parameter = (text: string) => ({ type: 'text', text })
const button = (sub_type: string, index: string | number, given: JsonObject) => ({
  type: 'button',
  sub_type,
  index,
  parameters: [given],
})

/** The components of a template, one after the other; a real one has one `body`. */
export const componentSamples: readonly JsonObject[] = [
  { type: 'header', parameters: [image] },
  {
    type: 'HEADER',
    parameters: [{ type: 'document', document: { link: 'https://a.example/o.pdf', filename: 'o.pdf' } }],
  },
  {
    type: 'header',
    parameters: [{ type: 'location', location: { latitude: '37.44', longitude: '-122.16', name: 'P', address: 'A' } }],
  },
  { type: 'header', parameters: [{ type: 'product', product: { product_retailer_id: 'p', catalog_id: 'c' } }] },
  { type: 'body', parameters: [parameter('one'), parameter('two')] },
  { type: 'body', parameters: [{ type: 'text', parameter_name: 'first_name', text: 'Ana' }] },
  {
    type: 'body',
    parameters: [
      { type: 'currency', currency: { fallback_value: '€1', code: 'EUR', amount_1000: 1000 } },
      { type: 'date_time', date_time: { fallback_value: 'today' } },
    ],
  },
  button('quick_reply', '0', { type: 'payload', payload: 'opaque' }),
  button('URL', 1, { type: 'text', text: 'suffix' }),
  button('copy_code', '2', { type: 'coupon_code', coupon_code: '25OFF' }),
  button('flow', '0', { type: 'action', action: { flow_token: 't', flow_action_data: {} } }),
  button('catalog', '0', { type: 'action', action: { thumbnail_product_retailer_id: 'p' } }),
  button('mpm', '0', {
    type: 'action',
    action: { sections: [{ title: 'T', product_items: [{ product_retailer_id: 'p' }] }] },
  }),
  button('order_details', '0', { type: 'action', action: { order_details: {} } }),
  button('voice_call', '0', { type: 'ttl_minutes', ttl_minutes: 100 }),
  {
    type: 'limited_time_offer',
    parameters: [{ type: 'limited_time_offer', limited_time_offer: { expiration_time_ms: 1209600000 } }],
  },
  {
    type: 'tap_target_configuration',
    parameters: [{ type: 'tap_target_configuration', tap_target_configuration: [{ url: 'u', title: 't' }] }],
  },
  {
    type: 'carousel',
    cards: [
      {
        card_index: 0,
        components: [
          { type: 'header', parameters: [image] },
          button('quick_reply', '0', { type: 'payload', payload: 'p' }),
        ],
      },
    ],
  },
]

const template = (components: readonly JsonObject[]) => ({
  name: 'order_confirmation',
  language: { code: 'en_US' },
  components,
})

/** Everything sendable, without the envelope. */
export const sendSamples: readonly JsonObject[] = [
  { type: 'text', text: { preview_url: true, body: '*bold* _it_ ~s~ ```mono```' } },
  { text: { body: 'without a type' } },
  { type: 'image', image: { id: '1', caption: 'c' } },
  { type: 'video', video: { link: 'https://a.example/v.mp4' } },
  { type: 'audio', audio: { id: '1', voice: true } },
  { type: 'document', document: { id: '1', filename: 'order.pdf', caption: 'c' } },
  { type: 'sticker', sticker: { id: '1' } },
  { type: 'location', location: { latitude: '37.44', longitude: '-122.16', name: 'Philz', address: '101 Forest Ave' } },
  { type: 'contacts', contacts: [person] },
  { type: 'reaction', reaction: { message_id: 'wamid.A', emoji: '😀' } },
  { type: 'reaction', reaction: { message_id: 'wamid.A', emoji: '' } },
  { type: 'pin', recipient_type: 'group', pin: { type: 'pin', message_id: 'wamid.A', expiration_days: 7 } },
  ...interactiveSamples.map((interactive) => ({ type: 'interactive', interactive })),
  { type: 'template', template: { name: 'hello_world', language: { code: 'en_US' } } },
  ...componentSamples.map((component) => ({ type: 'template', template: template([component]) })),
]
