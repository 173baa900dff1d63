import { afterEach, beforeEach, expect, test } from 'vitest'
import { expectFeedToMatch } from '../../testing/expect-feed.ts'
import type { Answer, Asked } from '../../testing/stand-in.ts'
import { createWorld, type Person, type World } from '../../testing/world.ts'
import type { Abandoned } from './claim-store.ts'
import { createDeliverer } from './deliver-messages.ts'
import { afterCrash } from './judge-outcome.ts'
import { recordOutcomes } from './record-outcomes.ts'
import { eventually, refusal, reported, talkWith } from './testing/talk.ts'

let world: World
let anna: Person

beforeEach(async () => {
  world = await createWorld()
  anna = await world.signIn('anna@demo.test')
})
afterEach(() => world.end())

/** Time passes, and whatever is due then is done. */
const pass = async (ms: number) => {
  world.clock.advance(ms)
  world.app.wake('outbox', 1)
  await world.settle()
}
/** How messages are answered; read marks are always taken. */
const answer = (how: (asked: Asked, count: number) => Answer | undefined | Promise<Answer | undefined>) => {
  let count = 0
  world.graph.answer((asked) => (asked.body['status'] === 'read' ? undefined : how(asked, ++count)))
}
const bodies = () => world.graph.sent().map(({ body }) => (body['text'] as { body: string }).body)
const outbox = () => world.app.inTenant({ tenantId: 1 }, (tx) => tx.sql.selectFrom('outbox').selectAll().execute())

test('the messages of a conversation go out in the order they were written, even when the first has to be tried again', async () => {
  const talk = await talkWith(world, anna)
  answer((_, count) => (count <= 3 ? refusal(131016, 500) : undefined))
  for (const text of ['one', 'two', 'three']) await talk.say(text)
  await world.settle()
  expect(bodies()).toEqual(['one'])
  expect((await talk.messages()).map(({ status }) => status)).toEqual(['received', 'queued', 'queued', 'queued'])
  for (const pause of [1_000, 4_000, 1_000]) await pass(pause)
  // The fourth try comes after another 16 seconds.
  expect(bodies()).toEqual(['one', 'one', 'one'])
  await pass(16_000)
  expect(bodies()).toEqual(['one', 'one', 'one', 'one', 'two', 'three'])
  expect((await talk.messages()).map(({ status }) => status)).toEqual(['received', 'sent', 'sent', 'sent'])
  expect(await outbox()).toEqual([])
})

test('one conversation that has to wait holds up no other', async () => {
  const [slow, quick] = [await talkWith(world, anna), await talkWith(world, anna)]
  answer(({ body }) => (body['to'] === `+${slow.from}` ? refusal(131000, 500) : undefined))
  await slow.say('slow')
  await quick.say('quick')
  await world.settle()
  expect((await quick.messages()).at(-1)).toMatchObject({ status: 'sent' })
  expect((await slow.messages()).at(-1)).toMatchObject({ status: 'queued', error: null })
})

test('X-13 a message WhatsApp refuses for good fails at once, with the reason', async () => {
  const talk = await talkWith(world, anna)
  for (const code of [100, 131047, 131026, 190, 987654]) {
    answer(() => refusal(code))
    const { id } = await expectFeedToMatch(world, anna, () => talk.say(`refused with ${code}`))
    expect(await talk.message(id)).toMatchObject({
      status: 'failed',
      failedAt: expect.any(String),
      error: { code, title: expect.stringMatching(/\w/), details: `details of ${code}` },
    })
  }
  expect(world.graph.sent()).toHaveLength(5)
  expect(await outbox()).toEqual([])
})

test('X-13 what passes is tried eight times with growing pauses, then the message fails with the last reason', async () => {
  const talk = await talkWith(world, anna)
  answer(() => refusal(131016, 500))
  const { id } = await talk.say('never')
  await world.settle()
  for (let tries = 1; tries < 8; tries++) {
    expect(world.graph.sent()).toHaveLength(tries)
    expect(await talk.message(id)).toMatchObject({ status: 'queued' })
    await pass(1000 * 4 ** (tries - 1))
  }
  expect(world.graph.sent()).toHaveLength(8)
  expect(await talk.message(id)).toMatchObject({ status: 'failed', error: { code: 131016 } })
})

test('X-18 a message that waits for another try is not sent after the 24 hours: it fails and says why', async () => {
  const talk = await talkWith(world, anna)
  answer(() => refusal(131016, 500))
  world.clock.advance(23 * 60 * 60 * 1000 + 59 * 60 * 1000)
  const again = await world.signIn('anna@demo.test')
  await again.call.sendMessage({ params: { id: talk.id }, body: { type: 'text', text: { body: 'just in time' } } })
  await world.settle()
  for (const seconds of [1, 4, 16, 64]) await pass(seconds * 1000)
  const { items } = await again.call.listMessages({ params: { id: talk.id }, query: {} })
  expect(items.at(-1)).toMatchObject({ status: 'failed', error: { code: 131047 } })
  expect(world.graph.sent()).toHaveLength(4)
})

test('an answer that says nothing leaves the message uncertain, and nothing sends it again but a person; its status settles it', async () => {
  const talk = await talkWith(world, anna)
  const answers: Answer[] = ['cut', { status: 500, body: { oops: true } }, { status: 200, body: { messages: [] } }]
  for (const one of answers) {
    answer(() => one)
    const { id } = await expectFeedToMatch(world, anna, () => talk.say('did it go?'))
    expect(await talk.message(id)).toMatchObject({ status: 'uncertain', wamid: null })
    const calls = world.graph.sent().length
    await pass(60 * 60 * 1000)
    expect(world.graph.sent()).toHaveLength(calls)
    await world.post(reported([{ wamid: `wamid.${id}`, status: 'delivered', opaque: id, at: world.clock.now() }]))
    expect(await talk.message(id)).toMatchObject({ status: 'delivered', wamid: `wamid.${id}` })
  }
  expect(await outbox()).toEqual([])
})

test('a call without an answer ends at the time-out and leaves the message uncertain', async () => {
  const talk = await talkWith(world, anna)
  const deliverer = createDeliverer(world.app, { timeoutMs: 300 })
  answer(() => 'silence')
  const { id } = await talk.say('hello?')
  await expect.poll(async () => (await talk.message(id)).status, eventually).toBe('uncertain')
  await deliverer.stop()
  expect(world.graph.sent()).toHaveLength(1)
})

test('a message that certainly never left is tried until WhatsApp can be reached', async () => {
  const talk = await talkWith(world, anna)
  const { fetch } = world.app
  let calls = 0
  world.app.fetch = async () => {
    calls++
    throw new TypeError('fetch failed', {
      cause: Object.assign(new Error('no'), { code: 'ECONNREFUSED', syscall: 'connect' }),
    })
  }
  const { id } = await talk.say('patient')
  await world.settle()
  for (let minutes = 0; minutes < 10; minutes++) await pass(60_000)
  expect(calls).toBeGreaterThan(10)
  expect(await talk.message(id)).toMatchObject({ status: 'queued', error: null })
  world.app.fetch = fetch
  await pass(60_000)
  expect(await talk.message(id)).toMatchObject({ status: 'sent' })
  expect(world.graph.sent()).toHaveLength(1)
})

test('T12 a process that died while sending: after its lease the message is uncertain and is never sent again', async () => {
  const talk = await talkWith(world, anna)
  const { id } = await talk.say('half said')
  await world.settle()
  // As the process leaves it that dies between its commit and WhatsApp's answer.
  await world.app.inTenant({ tenantId: 1 }, async (tx) => {
    await tx.sql
      .updateTable('messages')
      .set({ status: 'queued', wamid: null, accepted_at: null })
      .where('id', '=', id)
      .execute()
    const common = { tenant_id: 1, conversation_id: talk.id, recipient: talk.from, state: 'sending', attempts: 1 }
    const number = await tx.sql
      .selectFrom('conversations')
      .select('number_id')
      .where('id', '=', talk.id)
      .executeTakeFirstOrThrow()
    const times = {
      next_attempt_at: new Date(tx.now),
      created_at: new Date(tx.now),
      lease_until: new Date(tx.now + 25_000),
    }
    await tx.sql
      .insertInto('outbox')
      .values({ ...common, ...number, ...times, kind: 'message', message_id: id, request: '{}' })
      .execute()
  })
  const waiting = await talk.say('and then?')
  const deliverer = createDeliverer(world.app)
  await deliverer.recover()
  await deliverer.idle()
  expect(await talk.message(id)).toMatchObject({ status: 'queued' })
  const calls = world.graph.sent().length
  world.clock.advance(26_000)
  await expectFeedToMatch(world, anna, async () => {
    await deliverer.recover()
    await deliverer.idle()
  })
  expect(await talk.message(id)).toMatchObject({ status: 'uncertain' })
  expect(await talk.message(waiting.id)).toMatchObject({ status: 'sent' })
  expect(world.graph.sent()).toHaveLength(calls + 1)
  await world.post(reported([{ wamid: 'wamid.HALF', status: 'sent', opaque: id }]))
  expect(await talk.message(id)).toMatchObject({ status: 'sent', wamid: 'wamid.HALF' })
  await deliverer.stop()
})

test('what is learned too late about an earlier try says nothing of the present one; that WhatsApp took the message always counts', async () => {
  const talk = await talkWith(world, anna)
  let release = (): void => undefined
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  answer(async (_, count) => (count === 1 ? refusal(131016, 500) : void (await released)))
  const { id } = await talk.say('second try')
  await world.settle()
  world.clock.advance(1_000)
  world.app.wake('outbox', 1)
  await expect.poll(() => world.graph.sent().length, eventually).toBe(2)

  const [row] = (await outbox()) as unknown as [Abandoned]
  expect(row).toMatchObject({ state: 'sending', attempts: 2 })
  const crashed = (attempts: number) =>
    world.app.inTenant({ tenantId: 1 }, (tx) =>
      recordOutcomes(tx, [{ row: { ...row, attempts }, verdict: afterCrash('message', tx.now) }]),
    )
  await crashed(1)
  expect([(await talk.message(id)).status, (await outbox()).length]).toEqual(['queued', 1])
  await crashed(2)
  expect([(await talk.message(id)).status, (await outbox()).length]).toEqual(['uncertain', 0])
  release()
  await world.settle()
  expect(await talk.message(id)).toMatchObject({ status: 'sent', wamid: expect.any(String) })
})

test('131056 holds that customer only, 130429 the whole number; held messages go out later, none is dropped', async () => {
  const [one, two] = [await talkWith(world, anna), await talkWith(world, anna)]
  answer((_, count) => (count === 1 ? refusal(131056) : undefined))
  const pair = await one.say('too many')
  await world.settle()
  const other = await two.say('unaffected')
  await world.settle()
  expect([(await one.message(pair.id)).status, (await two.message(other.id)).status]).toEqual(['queued', 'sent'])
  await pass(6_000)
  expect((await one.message(pair.id)).status).toBe('sent')

  answer((_, count) => (count === 1 ? refusal(130429) : undefined))
  const first = await one.say('first')
  await world.settle()
  const second = await two.say('second')
  await world.settle()
  expect([(await one.message(first.id)).status, (await two.message(second.id)).status]).toEqual(['queued', 'queued'])
  await pass(1_000)
  expect([(await one.message(first.id)).status, (await two.message(second.id)).status]).toEqual(['sent', 'sent'])
})

test('more than WhatsApp takes from one number to one customer waits its turn: 45 at once, then one every 6 seconds', async () => {
  const talk = await talkWith(world, anna)
  const started = world.clock.now()
  for (let n = 0; n < 48; n++) await talk.say(`message ${n}`)
  await world.settle()
  const atOnce = bodies().length
  // Writing takes real time, and meanwhile the allowance grows.
  expect(atOnce).toBeGreaterThanOrEqual(45)
  expect(atOnce).toBeLessThanOrEqual(45 + Math.floor((world.clock.now() - started) / 6_000))
  for (let n = 0; n < 3; n++) await pass(6_000)
  expect(bodies()).toEqual(Array.from({ length: 48 }, (_, n) => `message ${n}`))
  expect(await outbox()).toEqual([])
}, 60_000)

test('two processes on one database send each message once, in order', async () => {
  const other = await world.another()
  const talks = []
  for (let n = 0; n < 4; n++) talks.push(await talkWith(world, anna))
  const texts = ['a', 'b', 'c', 'd', 'e']
  for (const text of texts) {
    await Promise.all(
      talks.map(async (talk) => {
        await talk.say(`${text} ${talk.id}`)
        other.app.wake('outbox', 1)
      }),
    )
  }
  for (let n = 0; n < 10; n++) {
    other.app.wake('outbox', 1)
    await Promise.all([world.settle(), other.settle()])
  }
  expect(bodies()).toHaveLength(20)
  for (const talk of talks) {
    expect(bodies().filter((body) => body.endsWith(talk.id))).toEqual(texts.map((text) => `${text} ${talk.id}`))
  }
})

test('a read mark is said once more if it fails, three times at most, and holds no answer up', async () => {
  const talk = await talkWith(world, anna)
  world.graph.answer(({ body }) => (body['status'] === 'read' ? refusal(131000, 500) : undefined))
  await talk.hear('another question')
  await anna.call.openConversation({ params: { id: talk.id } })
  const reply = await talk.say('an answer')
  await world.settle()
  expect((await talk.message(reply.id)).status).toBe('sent')
  await pass(1_000)
  await pass(4_000)
  await pass(60_000)
  const wamid = (await talk.messages()).findLast((message) => message.direction === 'in')?.wamid
  expect(
    world.graph.asked.filter(({ body }) => body['status'] === 'read' && body['message_id'] === wamid),
  ).toHaveLength(3)
  expect(await outbox()).toEqual([])
})

test('calls carry the number’s own token; one that cannot be decrypted fails the message instead of stopping the line', async () => {
  const talk = await talkWith(world, anna)
  await talk.say('hi')
  await world.settle()
  expect(world.graph.sent().at(-1)?.token).toMatch(/./)
  await world.app.inTenant({ tenantId: 1 }, (tx) =>
    tx.sql
      .updateTable('numbers')
      .set({ access_token: Buffer.from('garbage') })
      .execute(),
  )
  const { id } = await talk.say('hi again')
  await world.settle()
  expect(await talk.message(id)).toMatchObject({ status: 'failed', error: { code: 190 } })
  expect(world.graph.sent()).toHaveLength(1)
})
