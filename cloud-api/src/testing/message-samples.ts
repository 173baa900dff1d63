import type { JsonObject } from '../webhook/json-object.ts'

const media = { sha256: '7B1bhbhVtHKFPGEs0dwBHtjvSHSYBcXYx0v1oN0r5xE=', id: '1479537139650973' }
const url = 'https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1479537139650973'
const person = { from: '16505551234', from_user_id: 'US.13491208655302741918', id: 'wamid.HBgLMTY1MA==' }
const common = { ...person, timestamp: '1749416383' }
const template = { from: '15550783881', id: 'wamid.TEMPLATE' }

/** A message as Meta sends it, the kind it is read as, and its one line for previews. */
export interface MessageSample {
  name: string
  raw: JsonObject
  kind: string
  line: string
}

function sample(name: string, type: string, body: unknown, line: string, more: JsonObject = {}): MessageSample {
  return { name, raw: { ...common, type, ...(body !== undefined && { [type]: body }), ...more }, kind: type, line }
}

const flowAnswer = { name: 'flow', body: 'Sent', response_json: '{"flow_token":"unused","size":"M"}' }
const permission = {
  response: 'accept',
  is_permanent: false,
  expiration_timestamp: '1745343479',
  response_source: 'user_action',
}
const items = [{ product_retailer_id: 'lamp-7', quantity: 2, item_price: 30, currency: 'USD' }]

/** One of every kind in the facts sheet, with the odd shapes seen in the wild. */
export const messageSamples: readonly MessageSample[] = [
  sample('text', 'text', { body: 'Ciao,\n come va? 👋🏽' }, 'Ciao, come va? 👋🏽'),
  sample('a reply', 'text', { body: 'yes' }, 'yes', { context: { from: '15550783881', id: 'wamid.QUOTED' } }),
  sample('image', 'image', { ...media, caption: 'my lamp', mime_type: 'image/jpeg', url }, 'my lamp'),
  sample('image without caption', 'image', { ...media, mime_type: 'image/jpeg' }, ''),
  sample('video', 'video', { ...media, mime_type: 'video/mp4', caption: 'it flickers' }, 'it flickers'),
  sample('voice note', 'audio', { ...media, mime_type: 'audio/ogg; codecs=opus', voice: true }, ''),
  sample('document', 'document', { ...media, filename: 'r.pdf', mime_type: 'application/pdf' }, 'r.pdf'),
  sample('sticker', 'sticker', { ...media, mime_type: 'image/webp', animated: true }, ''),
  sample(
    'location',
    'location',
    { latitude: 37.44, longitude: -122.16, name: 'Philz', address: '101 Forest Ave' },
    'Philz, 101 Forest Ave',
  ),
  sample('bare location', 'location', { latitude: 45.1, longitude: 9 }, ''),
  sample(
    'contacts',
    'contacts',
    [
      {
        name: { formatted_name: 'B. J.', first_name: 'B' },
        phones: [{ phone: '+1 (415) 555', wa_id: '1415555', type: 'MOBILE' }],
      },
      { org: { company: 'Lume' } },
    ],
    'B. J., Lume',
  ),
  sample(
    'contact details on request',
    'contacts',
    [{ vcard: 'BEGIN:VCARD', phones: [{ phone: '+391' }], origin: 'contact_request' }],
    '+391',
  ),
  sample('template button', 'button', { payload: 'stop', text: 'Stop it' }, 'Stop it', { context: template }),
  sample(
    'code not requested',
    'button',
    { payload: 'DID_NOT_REQUEST_CODE', text: 'I didn’t request a code' },
    'I didn’t request a code',
  ),
  sample(
    'reply button',
    'interactive',
    { type: 'button_reply', button_reply: { id: 'b1', title: 'Change' } },
    'Change',
  ),
  sample(
    'list row',
    'interactive',
    { type: 'list_reply', list_reply: { id: 'r1', title: 'Monday', description: 'at 9' } },
    'Monday, at 9',
  ),
  sample('flow', 'interactive', { type: 'nfm_reply', nfm_reply: flowAnswer }, 'Sent'),
  sample('call permission', 'interactive', { type: 'call_permission_reply', call_permission_reply: permission }, ''),
  sample('payment method', 'interactive', { type: 'payment_method', payment_method: { payment_method: 'upi' } }, ''),
  sample('interactive with errors only', 'interactive', {}, '', { errors: [{ code: 131000, title: 'odd' }] }),
  sample('reaction', 'reaction', { message_id: 'wamid.X', emoji: '❤️' }, '❤️'),
  sample('reaction taken back', 'reaction', { message_id: 'wamid.X' }, ''),
  sample('order', 'order', { catalog_id: '42', text: 'please', product_items: items }, 'please, 2 × lamp-7'),
  sample(
    'system: number changed',
    'system',
    { body: 'A changed from X to Y', type: 'user_changed_number', wa_id: '12195555358' },
    'A changed from X to Y',
  ),
  sample(
    'system: user id changed',
    'system',
    { type: 'user_changed_user_id', previous_user_id: 'US.OLD', user_id: 'US.NEW' },
    '',
  ),
  sample(
    'system: identity changed',
    'system',
    { type: 'customer_identity_changed', body: 'User identity changed' },
    'User identity changed',
    { identity: { acknowledged: true, created_timestamp: '1', hash: 'h' } },
  ),
  sample('welcome requested', 'request_welcome', undefined, ''),
  sample('unsupported', 'unsupported', { type: 'poll' }, '', {
    errors: [
      {
        code: 131051,
        title: 'Message type unknown',
        message: 'Message type unknown',
        error_data: { details: 'not supported' },
      },
    ],
  }),
  sample('unsupported, older', 'unsupported', undefined, '', {
    errors: [{ code: 130501, title: 'Message type is not currently supported' }],
  }),
  sample('file too large', 'video', undefined, '', { errors: [{ code: 131052, title: 'Media download error' }] }),
  sample(
    'edit',
    'edit',
    { original_message_id: 'wamid.O', message: { context: { id: 'M0' }, type: 'image', image: media } },
    '',
  ),
  sample(
    'edited text',
    'edit',
    { original_message_id: 'wamid.O', message: { type: 'text', text: { body: 'red, not blue' } } },
    'red, not blue',
  ),
  sample('revoke', 'revoke', { original_message_id: 'wamid.O' }, ''),
  sample('placeholder of old media', 'media_placeholder', undefined, ''),
  { ...sample('tomorrow’s type', 'hologram', { depth: 3 }, ''), kind: 'unknown' },
  { ...sample('text that is a number', 'text', { body: 42 }, ''), kind: 'unknown' },
  { ...sample('location in words', 'location', { latitude: 'north' }, ''), kind: 'unknown' },
  { ...sample('named like a method', 'toString', undefined, ''), kind: 'unknown' },
  { name: 'no type', raw: { ...person, timestamp: '1' }, kind: 'unknown', line: '' },
]
