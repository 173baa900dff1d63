import { joinDeliveries } from '@centralino/cloud-api/webhook/join-deliveries.ts'
import type { Message } from '@centralino/contract/messages.ts'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Writing, written } from '../../testing/customers-write.ts'
import { expectFeedToMatch } from '../../testing/expect-feed.ts'
import { createWorld, demo, type Person, type World } from '../../testing/world.ts'
import { amendLate } from './amend-messages.ts'
import { closeAll, type Talk, talkWith } from './testing/talk.ts'

let world: World
let anna: Person
let talk: Talk
let count = 0

beforeAll(async () => {
  world = await createWorld()
  anna = await world.signIn('anna@demo.test')
})
beforeEach(async () => {
  await closeAll(anna)
  talk = await talkWith(world, anna)
})
afterAll(() => world.end())

const newWamid = () => `wamid.AM${++count}`
const text = (body: string) => ({ type: 'text', text: { body } })
const edit = (original: string, message: object): Writing => ({
  type: 'edit',
  edit: { original_message_id: original, message },
})
const revoke = (original: string): Writing => ({ type: 'revoke', revoke: { original_message_id: original } })
const find = async (wamid: string): Promise<Message | undefined> =>
  (await talk.messages()).find((message) => message.wamid === wamid)
const conversation = () => anna.call.getConversation({ params: { id: talk.id } })
/** Everything stored about messages and amendments, as text. */
const stored = () =>
  world.app.inTenant({ tenantId: 1 }, async (tx) => {
    const { rows } = await sql<{ all: string }>`
      select coalesce((select jsonb_agg(m) from messages m where m.conversation_id = ${talk.id})::text, '')
        || coalesce((select jsonb_agg(a) from amendments a)::text, '') as all`.execute(tx.sql)
    return rows[0]?.all ?? ''
  })

describe('X-14 a customer changes a message', () => {
  test('X-14 the new text stands there, the earlier one beside it, and lists follow; nothing else changes', async () => {
    const wamid = newWamid()
    await talk.hear('two red lamps', { wamid })
    await anna.call.openConversation({ params: { id: talk.id } })
    const before = await conversation()
    world.clock.advance(5_000)
    await expectFeedToMatch(world, anna, () => talk.hear('', edit(wamid, text('three red lamps'))))
    const message = await find(wamid)
    expect(message).toMatchObject({ text: { body: 'three red lamps' }, preview: 'three red lamps', deletedAt: null })
    expect(message?.edits).toMatchObject([{ text: 'two red lamps' }])
    expect(Date.parse(message?.edits[0]?.until ?? '')).toBeGreaterThan(Date.parse(message?.sentAt ?? ''))
    const after = await conversation()
    expect(after.last).toMatchObject({ id: message?.id, preview: 'three red lamps' })
    expect(after).toMatchObject({ unread: 0, newestUnreadAt: null, windowEndsAt: before.windowEndsAt })
    expect(await talk.messages()).toHaveLength(2)
  })

  test('X-14 the caption of a picture is changed, the picture stays', async () => {
    const wamid = newWamid()
    const image = { id: '123', mime_type: 'image/jpeg', caption: 'broken' }
    await talk.hear('', { wamid, type: 'image', image })
    await talk.hear('', edit(wamid, { type: 'image', image: { id: '456', caption: 'broken glass' } }))
    expect(await find(wamid)).toMatchObject({
      type: 'image',
      preview: 'broken glass',
      content: { caption: 'broken glass', mime_type: 'image/jpeg' },
      edits: [{ text: 'broken' }],
    })
  })

  test('X-14 an answer that quotes it shows the new words', async () => {
    const wamid = newWamid()
    await talk.hear('at five', { wamid })
    const ours = await talk.say('Fine', { replyTo: (await find(wamid))?.id ?? '' })
    await world.settle()
    await expectFeedToMatch(world, anna, () => talk.hear('', edit(wamid, text('at six'))))
    expect((await talk.message(ours.id)).replyTo).toMatchObject({ preview: 'at six' })
  })

  test('X-14 what we wrote cannot be changed by an amendment', async () => {
    const ours = await talk.say('ours')
    await world.settle()
    const { wamid } = await talk.message(ours.id)
    await talk.hear('', edit(wamid ?? '', text('theirs')))
    await talk.hear('', revoke(wamid ?? ''))
    expect(await talk.message(ours.id)).toMatchObject({ text: { body: 'ours' }, edits: [], deletedAt: null })
  })

  test('an edit whose words cannot be read is kept as a message of its own', async () => {
    const wamid = newWamid()
    await talk.hear('hello again', { wamid })
    await talk.hear('', { type: 'edit', edit: { original_message_id: wamid } })
    expect((await talk.messages()).at(-1)?.type).toBe('edit')
    expect(await find(wamid)).toMatchObject({ text: { body: 'hello again' }, edits: [] })
  })
})

describe('X-14 a customer deletes a message', () => {
  test('X-14 nothing of it is left, in the thread, in the list or in the database; it stays unread if it was', async () => {
    const wamid = newWamid()
    await talk.hear('my card is 4711', { wamid })
    await talk.hear('', edit(wamid, text('my card is 4712')))
    await expectFeedToMatch(world, anna, () => talk.hear('', revoke(wamid)))
    const message = await find(wamid)
    expect(message).toMatchObject({ type: 'text', text: null, content: null, preview: '', edits: [] })
    expect(message?.deletedAt).not.toBeNull()
    expect(await conversation()).toMatchObject({ unread: 1, last: { id: message?.id, preview: '' } })
    expect((await conversation()).last?.deletedAt).toBe(message?.deletedAt)
    expect(await stored()).not.toMatch(/471[12]/)
  })

  test('X-14 what is deleted cannot be brought back by a late edit', async () => {
    const wamid = newWamid()
    await talk.hear('secret one', { wamid })
    await talk.hear('', revoke(wamid))
    await talk.hear('', edit(wamid, text('secret two')))
    expect(await find(wamid)).toMatchObject({ text: null, edits: [] })
  })
})

describe('X-12 X-14 deliveries in any order', () => {
  test('X-12 X-14 give the same thread, each of them once or twice, one by one or together', async () => {
    const step = fc.constantFrom('first', 'second', 'deleted')
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(step, { maxLength: 3 }),
        fc.array(fc.nat(20), { minLength: 4, maxLength: 8 }),
        fc.boolean(),
        async (steps, picks, together) => {
          const wamid = newWamid()
          const at = world.clock.now()
          const make = (name: string, later: number, what: Writing, body = '') =>
            written(body, { from: talk.from, at: at + later, wamid: `${wamid}.${name}`, ...what })
          const all = [
            make('original', 0, { wamid }, 'one'),
            ...(steps.includes('first') ? [make('first', 1_000, edit(wamid, text('two')))] : []),
            ...(steps.includes('second') ? [make('second', 2_000, edit(wamid, text('three')))] : []),
            ...(steps.includes('deleted') ? [make('deleted', 3_000, revoke(wamid))] : []),
          ]
          world.clock.advance(4_000)
          const order = [...picks.map((pick) => all[pick % all.length] as (typeof all)[number]), ...all.toReversed()]
          if (together) await world.post(joinDeliveries(...order))
          else for (const delivery of order) await world.post(delivery)
          const expected = steps.includes('deleted')
            ? { text: null, edits: [], preview: '' }
            : {
                text: { body: steps.includes('second') ? 'three' : steps.includes('first') ? 'two' : 'one' },
                edits: [
                  ...(steps.includes('first') || steps.includes('second') ? [{ text: 'one' }] : []),
                  ...(steps.includes('first') && steps.includes('second') ? [{ text: 'two' }] : []),
                ],
              }
          expect(await find(wamid)).toMatchObject(expected)
          expect((await talk.messages()).filter((message) => message.wamid?.startsWith(wamid))).toHaveLength(1)
        },
      ),
      { numRuns: 25 },
    )
  })

  test('X-14 an amendment whose original another process was just storing is found by the second look', async () => {
    const wamid = newWamid()
    await talk.hear('', edit(wamid, text('after')))
    // As if the process that stored it had not seen the amendment yet.
    const hide = (number: string) =>
      world.app.inTenant({ tenantId: 1 }, (tx) =>
        sql`update amendments set number_id = ${number} where original_wamid = ${wamid}`.execute(tx.sql),
      )
    const { items } = await anna.call.listConversations({ query: {} })
    const own = items[0]?.number.id ?? ''
    await hide('00000000-0000-7000-8000-000000000000')
    await talk.hear('before', { wamid })
    await hide(own)
    expect(await find(wamid)).toMatchObject({ text: { body: 'before' } })
    await expectFeedToMatch(world, anna, () =>
      amendLate(world.app, { tenantId: 1, originals: [{ numberId: own, wamid }] }),
    )
    expect(await find(wamid)).toMatchObject({ text: { body: 'after' }, edits: [{ text: 'before' }] })
  })

  test('another tenant’s messages stay as they are', async () => {
    const wamid = newWamid()
    await talk.hear('ours alone', { wamid })
    await world.post(written('', { from: '39', number: demo.support, ...revoke(wamid) }), {
      secret: 'other-app-secret',
    })
    expect(await find(wamid)).toMatchObject({ text: { body: 'ours alone' } })
  })
})
