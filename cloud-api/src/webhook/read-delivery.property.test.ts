import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fieldSamples } from '../testing/field-samples.ts'
import { clean } from './clean.ts'
import type { DeliveryItem } from './delivery-item.ts'
import { isObject } from './json-object.ts'
import { readDelivery } from './read-delivery.ts'
import { textOfMessage } from './text-of-message.ts'
import { writeChange } from './write-change.ts'

const json = fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' })
const fields = [...new Set(fieldSamples.map(({ field }) => field)), '', 'constructor', '__proto__']
const lists = [
  'messages',
  'statuses',
  'calls',
  'contacts',
  'errors',
  'history',
  'standby',
  'groups',
  'message_echoes',
  'state_sync',
  'user_preferences',
  'user_actions',
  'event',
  'metadata',
]

/** What everybody who reads items relies on. */
function expectSound(items: DeliveryItem[]) {
  for (const item of items) {
    expect(typeof item.wabaId).toBe('string')
    expect(typeof item.field).toBe('string')
    const message = item.kind === 'message' ? item.message : undefined
    if (message === undefined) continue
    expect(message.id).not.toBe('')
    expect(textOfMessage(message)).toSatisfy((text: unknown) => typeof text === 'string' && !/[\n\r\u0000]/.test(text))
    const { timestamp } = message
    expect(timestamp === null || (Number.isInteger(timestamp) && timestamp > 0)).toBe(true)
  }
}

test('any JSON is read without throwing', () => {
  const value = fc.dictionary(fc.constantFrom(...lists), json)
  const delivery = fc.record({
    entry: fc.array(
      fc.record({ id: json, changes: fc.array(fc.record({ field: fc.constantFrom(...fields), value })) }),
    ),
  })
  fc.assert(
    fc.property(fc.oneof(json, delivery), (body) => expectSound(readDelivery(body))),
    { numRuns: 500 },
  )
})

/** Every place inside a value, as a path. */
function placesIn(value: unknown, path: string[] = []): string[][] {
  const inside = isObject(value) || Array.isArray(value) ? Object.entries(value) : []
  return [path, ...inside.flatMap(([key, child]) => placesIn(child, [...path, key]))]
}

function replaceAt(value: unknown, [key, ...rest]: string[], other: unknown): unknown {
  if (key === undefined) return other
  const child = (value as Record<string, unknown>)[key]
  if (Array.isArray(value)) return value.toSpliced(Number(key), 1, replaceAt(child, rest, other))
  return { ...(value as object), [key]: replaceAt(child, rest, other) }
}

const odd = fc.oneof(
  json,
  fc.constantFrom<unknown>(null, 0, -1, 1e308, '', 'x', [], {}, [[]], '\u0000', '\ud800', { __proto__: null }),
)

test('a real delivery with anything put anywhere in it is read without throwing', () => {
  const bodies = fieldSamples.map(({ field, value }) => writeChange({ wabaId: '1', field, value }))
  const cases = bodies.map((body) => ({ body, places: placesIn(body) }))
  fc.assert(
    fc.property(fc.constantFrom(...cases), fc.nat(), odd, ({ body, places }, place, other) => {
      const broken = replaceAt(body, places[place % places.length] ?? [], other)
      expectSound(readDelivery(broken))
      expectSound(readDelivery(clean(broken)))
    }),
    { numRuns: 2000 },
  )
})

test('whatever becomes of one message, its neighbours are read as before', () => {
  const value = fieldSamples[0]?.value as { messages: unknown[] }
  const read = (messages: unknown[]) =>
    readDelivery(writeChange({ wabaId: '1', field: 'messages', value: { ...value, messages } }))
  const whole = read(value.messages)
  fc.assert(
    fc.property(fc.nat(value.messages.length - 1), fc.nat(), odd, (at, place, other) => {
      const places = placesIn(value.messages[at])
      const broken = replaceAt(value.messages[at], places[place % places.length] ?? [], other)
      const items = read(value.messages.with(at, broken))
      expect(items.toSpliced(at, 1)).toEqual(whole.toSpliced(at, 1))
      expect(items[at]).toMatchObject({ kind: expect.stringMatching(/^(message|malformed)$/) })
    }),
  )
})
