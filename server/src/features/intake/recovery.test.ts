import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { written } from '../../testing/customers-write.ts'
import { createWorld, type Person, type World } from '../../testing/world.ts'
import { insertDeliveries } from './delivery-store.ts'

let world: World
let elena: Person

beforeAll(async () => {
  world = await createWorld()
  elena = await world.signIn('elena@demo.test')
})
afterAll(() => world.end())

const tenantAndApp = async () => {
  const row = await world.app.database.platform
    .selectFrom('numbers')
    .select(['tenant_id', 'app_id'])
    .where('phone_number_id', '=', '100000000000001')
    .executeTakeFirstOrThrow()
  return { tenantId: row.tenant_id, appId: row.app_id }
}

/** What a process leaves that was killed between its answer to WhatsApp and applying: stored rows. */
const leaveStored = async (texts: readonly string[], prefix: string) => {
  const owner = await tenantAndApp()
  const rows = texts.map((text, i) => ({
    ...owner,
    receivedAt: new Date(),
    body: JSON.stringify(written(text, { from: `${prefix}${String(i).padStart(4, '0')}` })),
  }))
  await insertDeliveries(world.app.database.platform, rows)
}
const phones = async (prefix: string) => {
  const { items } = await elena.call.listConversations({ query: { view: 'waiting', limit: 200 } })
  return items.map((c) => c.customer.phone ?? '').filter((phone) => phone.includes(prefix))
}

test('what a dead process had stored but not applied is applied by the next one that starts', async () => {
  await leaveStored(['a', 'b', 'c'], '39350001')
  const other = await world.another()
  await other.settle()
  expect(await phones('39350001')).toHaveLength(3)
})

test('two processes that take up the same backlog apply each delivery once', async () => {
  await leaveStored(
    Array.from({ length: 120 }, (_, i) => `m${i}`),
    '39350002',
  )
  const { tenantId } = await tenantAndApp()
  const other = await world.another()
  world.app.wake('intake', tenantId)
  other.app.wake('intake', tenantId)
  await Promise.all([world.settle(), other.settle()])
  await world.settle()
  expect(new Set(await phones('39350002')).size).toBe(120)
  const { rows } = await countMessages()
  expect(rows).toEqual([])
})

/** Customers of the second test with more or fewer than one message. */
const countMessages = async () => {
  const { tenantId } = await tenantAndApp()
  return world.app.inTenant({ tenantId }, (tx) =>
    sql`select a.value, count(m.id) from customer_aliases a
        join conversations c on c.tenant_id = a.tenant_id and c.customer_id = a.customer_id
        left join messages m on m.tenant_id = c.tenant_id and m.conversation_id = c.id
        where a.tenant_id = ${tenantId} and a.value like '39350002%' group by a.value having count(m.id) <> 1`.execute(
      tx.sql,
    ),
  )
}
