import { randomBytes } from 'node:crypto'
import { joinDeliveries } from '@centralino/cloud-api/webhook/join-deliveries.ts'
import { writeChange } from '@centralino/cloud-api/webhook/write-change.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { written } from '../../testing/customers-write.ts'
import { createWorld, demo, type Person, type World } from '../../testing/world.ts'

let world: World
let elena: Person

beforeAll(async () => {
  world = await createWorld()
  elena = await world.signIn('elena@demo.test')
})
afterAll(() => world.end())

const waiting = async () => (await elena.call.listConversations({ query: { view: 'waiting', limit: 200 } })).items
const of = async (phone: string) => {
  const found = (await waiting()).find((conversation) => conversation.customer.phone?.replace('+', '') === phone)
  if (!found) throw new Error(`nobody waits with ${phone}`)
  const { items } = await elena.call.listMessages({ params: { id: found.id }, query: {} })
  return { conversation: found, messages: items }
}
const deliveries = async (state: 'applied' | 'failed' | 'unknown_number' | 'stored') =>
  (await elena.call.listDeliveries({ query: { state, limit: 200 } })).items

describe('who may not', () => {
  test('a wrong or missing signature is refused and nothing is stored', async () => {
    const before = (await deliveries('applied')).length
    const wrong = await world.post(written('x', { from: '1' }), { secret: 'not the secret' })
    expect(wrong.statusCode).toBe(401)
    const bare = await world.http.inject({ method: 'POST', url: '/webhooks/whatsapp', payload: { entry: [] } })
    expect(bare.statusCode).toBe(401)
    expect((await deliveries('applied')).length).toBe(before)
  })

  test('the secret of another tenant cannot write into this one', async () => {
    const answer = await world.post(written('x', { from: '393330000001' }), { secret: 'other-app-secret' })
    expect(answer.statusCode).toBe(200)
    expect((await waiting()).some((c) => c.customer.phone?.endsWith('393330000001'))).toBe(false)
    const other = await world.signIn('other@demo.test')
    const kept = await other.call.listDeliveries({ query: { state: 'unknown_number' } })
    expect(kept.items).toHaveLength(1)
  })

  test('bad JSON, bad UTF-8 and more than 3 MB', async () => {
    expect((await world.post(Buffer.from('{"entry":['))).statusCode).toBe(400)
    expect((await world.post(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]))).statusCode).toBe(400)
    expect((await world.post(Buffer.alloc(3 * 1024 * 1024 + 1, 32))).statusCode).toBe(413)
  })

  test('the handshake needs the right token', async () => {
    const ask = (token: string) =>
      world.http.inject({ url: `/webhooks/whatsapp?hub.mode=subscribe&hub.challenge=4711&hub.verify_token=${token}` })
    expect((await ask('wrong')).statusCode).toBe(403)
    const right = await ask('demo-verify-token')
    expect([right.statusCode, right.body]).toEqual([200, '4711'])
  })
})

describe('a customer writes', () => {
  test('A-MSG-01 A-LABEL-03 a text begins a conversation that waits for the skillset of the number', async () => {
    await world.post(written('Buongiorno 👋 *grazie*', { from: '393400000001', name: 'Ada' }))
    const { conversation, messages } = await of('393400000001')
    expect(conversation).toMatchObject({
      state: 'waiting',
      unread: 1,
      skillset: { name: 'Support' },
      number: { phoneNumberId: demo.support },
    })
    expect(conversation.customer.name).toContain('+39')
    expect(messages).toMatchObject([
      { direction: 'in', type: 'text', text: { body: 'Buongiorno 👋 *grazie*' }, status: 'received' },
    ])
  })

  test('X-12 the same message again is stored once, in one batch and later', async () => {
    const delivery = written('once', { from: '393400000002' })
    await world.post(joinDeliveries(delivery, delivery))
    await world.post(delivery)
    const { conversation, messages } = await of('393400000002')
    expect([messages.length, conversation.unread]).toEqual([1, 1])
  })

  test('every message of a batch is stored, also of many customers, and order follows WhatsApp’s time', async () => {
    const at = Date.now() - 60_000
    const batch = Array.from({ length: 40 }, (_, i) =>
      written(`n${i}`, { from: `39345000${String(i % 4).padStart(4, '0')}`, at: at + (40 - i) * 1000 }),
    )
    await world.post(joinDeliveries(...batch))
    for (const n of [0, 1, 2, 3]) {
      const { messages } = await of(`39345000000${n}`)
      expect(messages.map((m) => m.text?.body)).toEqual(Array.from({ length: 10 }, (_, i) => `n${36 + n - i * 4}`))
    }
  })

  test('A-CONV-02 forty at once are not filed under the wrong customer', async () => {
    const all = Array.from({ length: 40 }, (_, i) => i)
    await Promise.all(
      all.map((i) =>
        world.post(written(`I am ${i}`, { from: `3934600000${String(i).padStart(2, '0')}` }), { settle: false }),
      ),
    )
    await world.settle()
    for (const i of all) {
      const { messages } = await of(`3934600000${String(i).padStart(2, '0')}`)
      expect(messages.map((m) => m.text?.body)).toEqual([`I am ${i}`])
    }
  })

  test('C-23 a customer known by business-scoped id keeps the conversation when the phone number appears', async () => {
    await world.post(written('first', { from: '', userId: 'IT.777', name: 'Sakura' }))
    await world.post(written('second', { from: '393400000077', userId: 'IT.777' }))
    const { messages } = await of('393400000077')
    expect(messages.map((m) => m.text?.body)).toEqual(['first', 'second'])
  })

  test('X-14 every kind is stored and named, a new one of Meta’s too', async () => {
    const from = '393400000003'
    const kinds: Record<string, unknown>[] = [
      { type: 'image', image: { id: '1', mime_type: 'image/jpeg', caption: 'the lamp' } },
      { type: 'location', location: { latitude: 45.4, longitude: 9.1, name: 'Brera' } },
      { type: 'contacts', contacts: [{ name: { formatted_name: 'Bea' }, phones: [{ phone: '+39 1' }] }] },
      { type: 'interactive', interactive: { type: 'button_reply', button_reply: { id: 'y', title: 'Yes' } } },
      { type: 'unsupported', errors: [{ code: 131051, title: 'Message type unknown' }], unsupported: { type: 'poll' } },
      { type: 'hologram', hologram: { depth: 3 } },
      { type: 'text', text: 42 },
    ]
    for (const kind of kinds) await world.post(written('', { from, ...kind, type: kind['type'] as string }))
    const { messages } = await of(from)
    expect(messages.map((m) => m.type)).toEqual([
      'image',
      'location',
      'contacts',
      'interactive',
      'unsupported',
      'hologram',
      'text',
    ])
    expect(messages.map((m) => m.preview).slice(0, 4)).toEqual([
      'the lamp',
      expect.stringContaining('Brera'),
      expect.stringContaining('Bea'),
      'Yes',
    ])
    expect(messages[5]?.content).toMatchObject({ hologram: { depth: 3 } })
  })

  test('text that PostgreSQL cannot store is made storable, not lost', async () => {
    await world.post(
      Buffer.from(JSON.stringify(written('nul', { from: '393400000004' })).replace('"nul"', '"a\\u0000b\\ud800c"')),
    )
    const { messages } = await of('393400000004')
    expect(messages[0]?.text?.body).toMatch(/^ab.c$/)
  })

  test('C-04 the window runs from WhatsApp’s time, also when the webhook comes late', async () => {
    const at = Math.floor((Date.now() - 20 * 3_600_000) / 1000) * 1000
    await world.post(written('late', { from: '393400000005', at }))
    const { conversation } = await of('393400000005')
    expect(Date.parse(conversation.windowEndsAt as string)).toBe(at + 24 * 3_600_000)
  })
})

describe('what else WhatsApp says', () => {
  test('every other kind is kept by name', async () => {
    const template = {
      event: 'APPROVED',
      message_template_id: 1689556908129832,
      message_template_name: 'order',
      message_template_language: 'en-US',
    }
    await world.post(
      writeChange({ wabaId: demo.waba, field: 'message_template_status_update', value: template, time: 1 }),
    )
    await world.post(writeChange({ wabaId: demo.waba, field: 'a_field_of_2027', value: { hello: 1 }, time: 1 }))
    const { items } = await elena.call.listNotices({ query: {} })
    expect(items.map((item) => item.field).sort()).toEqual(
      expect.arrayContaining(['a_field_of_2027', 'message_template_status_update']),
    )
  })

  test('an unknown number is kept and reported, and the rest of the delivery is applied', async () => {
    await world.post(
      joinDeliveries(written('lost?', { number: '555', from: '1' }), written('here', { from: '393400000006' })),
    )
    expect((await of('393400000006')).messages).toHaveLength(1)
    const kept = (await deliveries('unknown_number')).at(0)
    expect(kept?.phoneNumberIds).toContain('555')
  })

  test('replaying a delivery doubles nothing', async () => {
    const applied = (await deliveries('applied')).at(0) as { id: string }
    const before = await waiting()
    await elena.call.replayDelivery({ params: { id: applied.id } })
    await world.settle()
    expect(await waiting()).toEqual(before)
  })

  test('a delivery that cannot be applied stands alone: it is kept with its error, the others are applied', async () => {
    // An id that no index can hold: longer than a database page takes, and random, so that it cannot be compressed.
    const poison = written('poison', { from: '393470000099', wamid: `wamid.${randomBytes(9_000).toString('base64')}` })
    const good = (i: number) => written(`good ${i}`, { from: `39347000000${i}` })
    await Promise.all([good(1), good(2), poison, good(3)].map((one) => world.post(one, { settle: false })))
    await world.settle()
    for (const i of [1, 2, 3]) expect((await of(`39347000000${i}`)).messages).toHaveLength(1)
    const failed = await deliveries('failed')
    expect(failed).toMatchObject([{ error: expect.stringContaining('index'), attempts: 1 }])
    const { body } = await elena.call.getDelivery({ params: { id: (failed[0] as { id: string }).id } })
    expect(JSON.stringify(body)).toContain('poison')
  })
})
