import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '../../testing/world.ts'
import { findFaults } from './find-faults.ts'

/** `STUCK_COUNT=100000 STUCK_REPORT=1` measures what docs/subsystems/transfers.md tells. */
const count = Number(process.env['STUCK_COUNT'] ?? 5_000)

let world: World

beforeAll(async () => {
  world = await createWorld()
  const now = new Date(world.clock.now())
  await world.app.inTenant({ tenantId: 1 }, async (tx) => {
    await sql`update numbers set close_seconds = 86400`.execute(tx.sql)
    await sql`
      with made as (
        insert into customers (tenant_id, id, profile_name, created_at)
        select 1, gen_random_uuid(), 'Zoe', ${now} from generate_series(1, ${count}) returning id
      )
      insert into conversations (tenant_id, id, number_id, customer_id, skillset_id, state, created_at, waiting_since, last_inbound_at)
      select 1, gen_random_uuid(), n.id, made.id, n.skillset_id, 'waiting', ${now}, ${now}, ${now}
      from made cross join (select id, skillset_id from numbers order by phone_number_id limit 1) n`.execute(tx.sql)
  })
}, 120_000)
afterAll(() => world.end())

const timed = async () => {
  let statements = 0
  const from = performance.now()
  const found = await world.app.inTenant({ tenantId: 1, snapshot: true }, async (tx) => {
    const counting = new Proxy(tx.sql, {
      get: (target, key) => {
        if (key === 'getExecutor') statements++
        const value = Reflect.get(target, key)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
    return findFaults({ ...tx, sql: counting })
  })
  return { found, statements, ms: Math.round(performance.now() - from) }
}
const report = (what: string, { statements, ms }: { statements: number; ms: number }) => {
  if (process.env['STUCK_REPORT'])
    process.stdout.write(`${what}: ${count} conversations, ${statements} statements, ${ms} ms\n`)
}

test('C-20 of conversations that merely wait in their line nothing is read', async () => {
  const all = await timed()
  report('waiting in line', all)
  expect(all.found).toEqual([])
  expect(all.statements).toBeLessThanOrEqual(10)
})

test('C-20 many with timers are compared some thousand at a time, and the one that is wrong is found', async () => {
  const now = new Date(world.clock.now())
  await world.app.inTenant({ tenantId: 1 }, async (tx) => {
    await sql`update conversations set state = 'parked', queue = 'public', unanswered_since = ${now}`.execute(tx.sql)
    await sql`insert into timers (tenant_id, kind, subject_id, due_at)
      select 1, 'auto_close', id, ${new Date(now.getTime() + 86_400_000)} from conversations`.execute(tx.sql)
    await sql`delete from timers where ctid = (select min(ctid) from timers where kind = 'auto_close')`.execute(tx.sql)
  })
  const all = await timed()
  report('parked with a timer', all)
  expect(all.found.map(({ faults }) => faults.map(({ fault, timer }) => `${fault} ${timer}`))).toEqual([
    ['timers_wrong auto_close'],
  ])
  expect(all.statements).toBeLessThanOrEqual(10 + count / 2_000)
}, 120_000)
