import { expect, test } from 'vitest'
import { messageSamples } from '../testing/message-samples.ts'
import { readMessage } from './read-message.ts'
import { textOfMessage } from './text-of-message.ts'

test.each(messageSamples)('X-14 $name is read as $kind', ({ raw, kind, line }) => {
  const message = readMessage(raw, undefined)
  expect(message).toMatchObject({ id: raw.id, kind, type: raw.type ?? '', raw })
  expect(message && textOfMessage(message)).toBe(line)
})

const text = { id: 'wamid.A', timestamp: '1749416383', type: 'text', text: { body: 'hi', extra: [1] } }

test('the sender’s contact fills in what the message does not say, and overrules nothing', () => {
  const contact = { waId: '1', userId: 'US.1', username: 'ann', profileName: 'Ann', raw: {} }
  expect(readMessage(text, contact)).toMatchObject({
    from: '1',
    fromUserId: 'US.1',
    fromUsername: 'ann',
    profileName: 'Ann',
  })
  expect(readMessage({ ...text, from: '2' }, contact)).toMatchObject({ from: '2', fromUserId: 'US.1' })
  expect(readMessage(text, undefined)).not.toHaveProperty('from')
})

test('unknown keys of a known content are kept', () => {
  expect(readMessage(text, undefined)?.content).toEqual({ body: 'hi', extra: [1] })
})

test('context, referral, group and errors are normalised', () => {
  const raw = {
    ...text,
    group_id: 'G1',
    context: {
      frequently_forwarded: true,
      forwarded: true,
      id: 'wamid.Q',
      from: '1',
      referred_product: { catalog_id: 9, product_retailer_id: 'p' },
    },
    referral: { source_type: 'ad', source_id: 120226, headline: 'Lamps', ctwa_clid: 'Aff', ref: 'r', body: null },
    errors: [{ code: '131051', title: 't', error_data: { details: 'd' } }],
  }
  const message = readMessage(raw, undefined)
  expect(message?.context).toEqual({
    id: 'wamid.Q',
    from: '1',
    forwarded: true,
    frequentlyForwarded: true,
    referredProduct: { catalogId: '9', productRetailerId: 'p' },
  })
  expect(message?.referral).toEqual({
    source_type: 'ad',
    source_id: '120226',
    headline: 'Lamps',
    ctwa_clid: 'Aff',
    ref: 'r',
  })
  expect(message?.errors).toEqual([{ code: 131051, title: 't', details: 'd', raw: raw.errors[0] }])
  expect(message?.groupId).toBe('G1')
})

test('an optional detail of the wrong type costs only itself', () => {
  const message = readMessage({ ...text, type: 'image', image: { id: 5, caption: 7, mime_type: null } }, undefined)
  expect(message).toMatchObject({ kind: 'image', content: { id: '5' } })
  expect(message?.text).toBeUndefined()
})

test.each([
  ['1749416383', 1749416383],
  [1749416383, 1749416383],
  [1749416383.9, 1749416383],
  [' 1749416383 ', 1749416383],
  ['yesterday', null],
  ['', null],
  [undefined, null],
  [1e15, null],
  [-5, null],
  [{}, null],
  [Number.NaN, null],
])('the time %j is read as %j', (timestamp, expected) => {
  expect(readMessage({ ...text, timestamp }, undefined)?.timestamp).toBe(expected)
})

test('without an id there is no message', () => {
  expect(readMessage({ ...text, id: undefined }, undefined)).toBeUndefined()
  expect(readMessage({ ...text, id: '' }, undefined)).toBeUndefined()
  expect(readMessage({ ...text, id: 77 }, undefined)?.id).toBe('77')
})
