import { joinDeliveries } from '@centralino/cloud-api/webhook/join-deliveries.ts'
import type { WorkingTime } from '@centralino/contract/service.ts'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Tx } from '../../platform/tx.ts'
import { type Writing, written } from '../../testing/customers-write.ts'
import { createWorld, demo, type Person, type World } from '../../testing/world.ts'
import { passBoundary } from './pass-boundary.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const text = 'We are closed. We answer from 9.'

let world: World
let elena: Person
let support: string
let tenantId: number

/** Eight o'clock (UTC), an hour before Support opens. */
beforeEach(async () => {
  world = await createWorld()
  await moveTo(Math.ceil(world.clock.now() / DAY) * DAY + 8 * HOUR)
  support = (await elena.call.listNumbers()).items[0]?.id as string
  const { rows } = await sql<{ tenant_id: number }>`select tenant_id from numbers where id = ${support}`.execute(
    world.app.database.platform,
  )
  tenantId = rows[0]?.tenant_id as number
  await set(text)
})
afterEach(() => world.end())

/** The clock is set and working time attended to; sessions may be over by then. */
const moveTo = async (at: number) => {
  world.clock.advance(at - world.clock.now())
  elena = await world.signIn('elena@demo.test')
}
const pass = () => inTenant((tx) => passBoundary(tx, support))
const inTenant = <T>(work: (tx: Tx) => Promise<T>) => world.app.inTenant({ tenantId }, work)
const set = (closedText: string | null, over: Partial<NonNullable<WorkingTime['schedule']>> = {}) =>
  elena.call.setWorkingTime({
    params: { id: support },
    body: {
      closedText,
      schedule: {
        timeZone: 'Etc/UTC',
        week: Array.from({ length: 7 }, () => [{ from: 540, to: 1080 }]),
        holidays: [],
        ...over,
      },
    },
  })
const now = (options: Writing = {}) => ({ at: world.clock.now(), ...options })
const write = (options: Writing = {}) => world.post(written('Are you there?', now(options)))
/** What customers were sent, as `<to> <text>`. */
const told = () =>
  world.graph.sent().map(({ body }) => `${body['to'] ?? body['recipient']} ${(body['text'] as { body: string }).body}`)
const ofSystem = async () =>
  (
    await inTenant((tx) =>
      sql<{ status: string; wamid: string | null; state: string; is_last: boolean; unread: number }>`
        select m.status, m.wamid, c.state, c.last_message_id = m.id as is_last, c.unread
        from messages m join conversations c on c.id = m.conversation_id where m.author_kind = 'system' order by m.seq`.execute(
        tx.sql,
      ),
    )
  ).rows

test('C-15 who writes while the number is closed is told so by System, and the conversation waits', async () => {
  await write()
  expect(told()).toEqual([`+393331112233 ${text}`])
  expect(await ofSystem()).toEqual([
    { status: 'sent', wamid: 'wamid.OUT1', state: 'waiting', is_last: true, unread: 1 },
  ])
})

test('once per customer and closing period, however often they write, whatever is repeated or set anew', async () => {
  await write({ wamid: 'wamid.A' })
  await write()
  await write({ wamid: 'wamid.A' })
  await set('Another text', { holidays: [{ date: '2030-12-25', name: 'Natale', hours: [] }] })
  await write()
  await write({ from: '393330000002' })
  expect(told()).toEqual([`+393331112233 ${text}`, '+393330000002 Another text'])
})

test('in the next closing period again, in the working time between them not', async () => {
  await write()
  world.clock.advance(2 * HOUR)
  await pass()
  await write()
  expect(told()).toHaveLength(1)
  world.clock.advance(9 * HOUR)
  await pass()
  await write()
  await write()
  expect(told()).toHaveLength(2)
})

test('a minute after closing, though nobody has attended to the closing yet, and once all the same', async () => {
  world.clock.advance(2 * HOUR)
  await pass()
  world.clock.advance(8 * HOUR + 60_000)
  await write()
  await pass()
  await write()
  expect(told()).toHaveLength(1)
})

test('everybody of a batch, each once, also who has no phone number', async () => {
  await world.post(
    joinDeliveries(
      ...[1, 2, 3].flatMap((n) => [
        written('one', now({ from: `39333000010${n}` })),
        written('two', now({ from: `39333000010${n}` })),
      ]),
      written('three', now({ from: '', userId: 'IT.4711' })),
    ),
  )
  expect(told().sort()).toEqual([...[1, 2, 3].map((n) => `+39333000010${n} ${text}`), `IT.4711 ${text}`])
})

test('A-MSG-06 what System answered by itself it has read', async () => {
  await write()
  const { rows } = await inTenant((tx) =>
    sql`select r.reader_kind from read_marks r join messages m on m.seq = r.up_to_seq where m.direction = 'in'`.execute(
      tx.sql,
    ),
  )
  expect(rows).toEqual([{ reader_kind: 'system' }])
})

test('nobody is told anything by a number that is open, says nothing, or has no working time', async () => {
  await write({ number: demo.sales })
  await set(null)
  await write()
  await set(text, { week: Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }]) })
  await write()
  expect(told()).toEqual([])
})

test('nobody whose 24 hours are over or who said nothing: a late delivery, a reaction', async () => {
  await write({ at: world.clock.now() - 25 * HOUR })
  await write({ from: '393330000003', type: 'reaction', reaction: { message_id: 'wamid.X', emoji: '👍' } })
  expect(told()).toEqual([])
  await write()
  expect(told()).toHaveLength(1)
})

test('nobody who is with an agent', async () => {
  await write({ from: '393330000004' })
  await inTenant((tx) =>
    sql`update conversations set state = 'active', place = 1, assignee_id = ${elena.id}, opened_at = now()`.execute(
      tx.sql,
    ),
  )
  // Told long ago, so that only the agent keeps System from telling it again.
  await inTenant((tx) => sql`delete from closed_answers`.execute(tx.sql))
  await write({ from: '393330000004' })
  expect(told()).toHaveLength(1)
})

test('two processes that hear from one customer at once tell it once', async () => {
  const other = await world.another()
  await Promise.all(Array.from({ length: 6 }, (_, n) => world.post(written(`${n}`, now()), { settle: false })))
  for (let i = 0; i < 5; i++) {
    world.app.wake('intake', tenantId)
    other.app.wake('intake', tenantId)
  }
  await Promise.all([world.settle(), other.settle()])
  await world.settle()
  expect(await ofSystem()).toHaveLength(1)
  await expect.poll(() => told().length, { timeout: 20_000 }).toBe(1)
})
