import type { WorkingTime } from '@centralino/contract/service.ts'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Tx } from '../../platform/tx.ts'
import { written } from '../../testing/customers-write.ts'
import { expectFeedToMatch } from '../../testing/expect-feed.ts'
import { createWorld, type Person, type World } from '../../testing/world.ts'
import { closedNumbers } from './closed-numbers.ts'
import { passBoundary } from './pass-boundary.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

let world: World
let anna: Person
let elena: Person
let support: string
let sales: string
let tenantId: number

beforeEach(async () => {
  world = await createWorld()
  await moveTo(eight())
  ;[support, sales] = (await anna.call.listNumbers()).items.map((number) => number.id) as [string, string]
  const row = await world.app.database.platform
    .selectFrom('numbers')
    .select('tenant_id')
    .where('id', '=', support)
    .executeTakeFirstOrThrow()
  tenantId = row.tenant_id
})
afterEach(() => world.end())

const week = (...hours: { from: number; to: number }[]): NonNullable<WorkingTime['schedule']>['week'] =>
  Array.from({ length: 7 }, () => hours)
const always = week({ from: 0, to: 1440 })
const daily = (of: Partial<NonNullable<WorkingTime['schedule']>>, closedText: string | null = null): WorkingTime => ({
  schedule: { timeZone: 'Etc/UTC', week: week(), holidays: [], ...of },
  closedText,
})
const set = (id: string, body: WorkingTime) => elena.call.setWorkingTime({ params: { id }, body })
/** The clock is set, and who was signed in signs in again: the sessions may be over by then. */
const moveTo = async (at: number) => {
  world.clock.advance(at - world.clock.now())
  ;[anna, elena] = [await world.signIn('anna@demo.test'), await world.signIn('elena@demo.test')]
}
const pass = (id = support) => world.app.inTenant({ tenantId }, (tx) => passBoundary(tx, id))
/** Eight o'clock (UTC) of the day that begins next. */
const eight = () => Math.ceil(world.clock.now() / DAY) * DAY + 8 * HOUR
const office = week({ from: 540, to: 1080 })
const iso = (at: number) => new Date(at).toISOString()
const nextHour = () => world.clock.now() - (world.clock.now() % HOUR) + HOUR
const service = async () => (await anna.call.getDesk()).service.find((one) => one.numberId === support)
const timer = async (): Promise<string | undefined> => {
  const { rows } = await world.app.inTenant({ tenantId }, (tx) =>
    sql<{ due_at: Date }>`select due_at from timers where kind = 'schedule' and subject_id = ${support}`.execute(
      tx.sql,
    ),
  )
  return rows[0]?.due_at.toISOString()
}
const states = async () => {
  const { status, numbers } = await anna.call.getService()
  return [status, ...numbers.map(({ number, open }) => `${number.name} ${open ? 'open' : 'closed'}`)]
}

describe('A-SVC-01 B-08 working time of a number', () => {
  test('A-SVC-03 A-SVC-04 A-SVC-05 without one the numbers are open; then some are, then none', async () => {
    expect(await states()).toEqual(['open', 'Support open', 'Sales open'])
    await set(support, daily({}))
    expect(await states()).toEqual(['mixed', 'Support closed', 'Sales open'])
    await set(sales, daily({}))
    expect(await states()).toEqual(['closed', 'Support closed', 'Sales closed'])
    await set(support, { schedule: null, closedText: null })
    expect(await states()).toEqual(['mixed', 'Support open', 'Sales closed'])
  })

  test('A-SVC-02 each number says when it changes and what applies today', async () => {
    const end = nextHour()
    const hours = [{ from: 0, to: 540 }]
    const holiday = { date: iso(end).slice(0, 10), name: ' San Nicola ', hours }
    await set(support, daily({ week: always, holidays: [holiday] }))
    expect((await anna.call.getService()).numbers).toMatchObject([
      {
        numberId: support,
        open: true,
        changesAt: iso(end),
        today: { timeZone: 'Etc/UTC', date: holiday.date, hours, holiday: 'San Nicola' },
      },
      { numberId: sales, open: true, changesAt: null, today: null, revision: 0 },
    ])
  })

  test('what was set is read again; names and texts are tidied, a text that shows nothing is none', async () => {
    const holidays = [
      { date: '2027-01-01', name: 'Capodanno\0', hours: [] },
      { date: '2026-12-25', name: 'Natale', hours: [] },
    ]
    const kept = await set(support, daily({ holidays }, ' We are closed.\r\nUntil Monday. '))
    expect(kept.schedule?.holidays.map(({ date, name }) => `${date} ${name}`)).toEqual([
      '2026-12-25 Natale',
      '2027-01-01 Capodanno',
    ])
    expect(kept.closedText).toBe('We are closed.\nUntil Monday.')
    expect(await elena.call.getWorkingTime({ params: { id: support } })).toEqual(kept)
    expect((await set(support, daily({}, ' \n'))).closedText).toBeNull()
  })

  test.each<[string, WorkingTime, object]>([
    ['an unknown zone', daily({ timeZone: 'Europe/Roma' }), { code: 'unknown_time_zone' }],
    ['reversed times', daily({ week: week({ from: 60, to: 60 }) }), { code: 'times_reversed', details: { day: 1 } }],
    [
      'times at once',
      daily({ week: week({ from: 1320, to: 1800 }, { from: 0, to: 361 }) }),
      { code: 'times_overlap', details: { day: 1 } },
    ],
    [
      'a date twice',
      daily({ holidays: Array.from({ length: 2 }, () => ({ date: '2026-12-25', name: '', hours: [] })) }),
      { code: 'holiday_twice', details: { date: '2026-12-25' } },
    ],
    ['a text that WhatsApp does not take', daily({}, 'x'.repeat(4097)), { code: 'text_too_long' }],
  ])('refuses %s, and nothing changes', async (_, body, refusal) => {
    await set(support, daily({ week: always }))
    const before = await anna.call.getService()
    await expect(set(support, body)).rejects.toMatchObject({ status: 400, ...refusal })
    expect(await anna.call.getService()).toEqual(before)
  })

  test('X-07 another tenant’s number has none to be read or set, and hears nothing', async () => {
    const other = await world.signIn('other@demo.test')
    const theirs = (await other.call.listNumbers()).items[0]?.id as string
    const before = await other.call.getDesk()
    await expect(set(theirs, daily({}))).rejects.toMatchObject({ code: 'not_found' })
    await expect(elena.call.getWorkingTime({ params: { id: theirs } })).rejects.toMatchObject({ code: 'not_found' })
    await set(support, daily({}))
    expect(await other.call.getDesk()).toEqual(before)
  })
})

describe('X-10 the boundary', () => {
  test('setting working time changes the consoles at once, and a timer waits for the next change', async () => {
    await expectFeedToMatch(world, anna, () => set(support, daily({ week: week({ from: 0, to: 1439 }) })))
    expect(await timer()).toBe((await service())?.changesAt)
    await expectFeedToMatch(world, anna, () => set(support, { schedule: null, closedText: null }))
    expect(await timer()).toBeUndefined()
  })

  test('when it is due the consoles change by themselves, and the next change is awaited', async () => {
    const opening = nextHour()
    await set(support, daily({ week: office }))
    expect(await states()).toContain('Support closed')
    await expectFeedToMatch(world, anna, async () => {
      world.clock.advance(HOUR)
      await pass()
    })
    expect(await service()).toMatchObject({ open: true, changesAt: iso(opening + 9 * HOUR), revision: 2 })
    expect(await timer()).toBe(iso(opening + 9 * HOUR))
  })

  test('called twice, too early, by two at once, or about nothing, it changes nothing', async () => {
    await set(support, daily({ week: office }))
    const desk = await anna.call.getDesk()
    await pass()
    await pass(sales)
    await pass('00000000-0000-4000-8000-000000000000')
    expect(await anna.call.getDesk()).toEqual(desk)
    world.clock.advance(HOUR)
    await Promise.all([pass(), pass(), pass()])
    expect((await anna.call.getDesk()).cursor).toBe(desk.cursor + 1)
    expect((await service())?.revision).toBe(2)
  })

  test('nobody is told wrong while a change is due and not yet attended to', async () => {
    await set(support, daily({ week: week({ from: 0, to: 540 }) }))
    expect(await world.app.inTenant({ tenantId }, closedNumbers)).toEqual([])
    world.clock.advance(HOUR)
    expect(await states()).toContain('Support closed')
    expect(await world.app.inTenant({ tenantId }, closedNumbers)).toEqual([support])
  })

  test('a process that comes back after three days finds what holds now', async () => {
    const opening = nextHour()
    await set(support, daily({ week: office }))
    await moveTo(opening + 3 * DAY + 10 * HOUR)
    await pass()
    expect(await service()).toMatchObject({ open: false, changesAt: iso(opening + 4 * DAY) })
  })

  test('a conversation that waits is given to somebody when working time begins', async () => {
    await set(support, daily({ week: office }))
    await world.post(written('Are you there?', { at: world.clock.now() }))
    const asTenant = <T>(work: (tx: Tx) => Promise<T>) => world.app.inTenant({ tenantId }, work)
    // Nothing else makes anybody look who is Ready.
    await asTenant((tx) => sql`update users set status = 'ready' where id = ${anna.id}`.execute(tx.sql))
    world.clock.advance(HOUR)
    await pass()
    await world.settle()
    const { rows } = await asTenant((tx) => sql`select state, assignee_id from conversations`.execute(tx.sql))
    expect(rows).toEqual([{ state: 'active', assignee_id: anna.id }])
  })
})
