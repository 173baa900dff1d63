import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createDeskWorld, type DeskWorld, hour, minute, refusalOf } from '../../testing/desk-world.ts'
import { expectFeedToMatch } from '../../testing/expect-feed.ts'
import type { Person } from '../../testing/world.ts'

let world: DeskWorld

beforeAll(async () => {
  world = await createDeskWorld()
})
afterAll(() => world.end())
afterEach(async () => {
  await sqlDo(sql`update users set enabled = true`)
  await sqlDo(sql`delete from outbox`)
  await sqlDo(sql`update conversations set bot_ends_at = null`)
  await world.clear()
})

const sqlDo = async <T>(query: ReturnType<typeof sql<T>>): Promise<T[]> =>
  world.app.inTenant({ tenantId: 1 }, async (tx) => (await query.execute(tx.sql)).rows)
const faults = async () => {
  const { items, count } = await world.dario.call.listStuck()
  expect(count).toBe(items.length)
  return items.map(({ conversation, faults }) => [
    conversation.id,
    ...faults.map(({ fault, timer }) => (timer ? `${fault} ${timer}` : fault)),
  ])
}
const mend = async (id: string) => {
  await world.dario.call.repairConversation({ params: { id } })
  await world.settle()
}
/** The conversation of a new customer, offered to this agent. */
const offered = async (person: Person) => {
  await person.call.setMyStatus({ body: { status: 'ready' } })
  const conversation = await world.of(await world.customer())
  expect(conversation.assignee?.id).toBe(person.id)
  return conversation.id
}
const timersOf = (id: string) =>
  sqlDo(sql<{ kind: string; due_at: Date }>`select kind, due_at from timers where subject_id = ${id} order by kind`)
const revisionOf = async (id: string) =>
  (await sqlDo(sql<{ revision: number }>`select revision from conversations where id = ${id}`))[0]

describe('C-20 the stuck finder', () => {
  test('is not for agents, and knows nothing of what is nobody’s', async () => {
    const { id } = await world.opened(world.anna)
    expect(await refusalOf(world.anna.call.listStuck())).toBe('not_allowed')
    expect(await refusalOf(world.anna.call.repairConversation({ params: { id } }))).toBe('not_allowed')
    const nobodys = '01900000-0000-7000-8000-000000000000'
    expect(await refusalOf(world.elena.call.repairConversation({ params: { id: nobodys } }))).toBe('not_found')
  })

  test('finds nothing where all is well, and repairing changes nothing', async () => {
    const first = await world.opened(world.anna)
    await world.anna.call.sendMessage({ params: { id: first.id }, body: { type: 'text', text: { body: 'Yes' } } })
    const second = await offered(world.carla)
    await world.carla.call.setMyStatus({ body: { status: 'back_office' } })
    await world.customer()
    const queued = await world.opened(world.anna)
    await world.anna.call.transferConversation({
      params: { id: queued.id },
      body: { to: { kind: 'wait_queue', queue: 'personal' } },
    })
    await world.settle()
    expect(await faults()).toEqual([])
    for (const id of [first.id, second, queued.id]) {
      const before = [await revisionOf(id), await timersOf(id)]
      await expectFeedToMatch(world, world.anna, () => mend(id))
      expect([await revisionOf(id), await timersOf(id)]).toEqual(before)
    }
  })

  test('a timer whose row is gone is set again, and the offer goes on', async () => {
    const id = await offered(world.anna)
    await sqlDo(sql`delete from timers where subject_id = ${id}`)
    expect(await faults()).toEqual([[id, 'timers_wrong offer']])
    await expectFeedToMatch(world, world.anna, () => mend(id))
    expect(await faults()).toEqual([])
    expect((await timersOf(id)).map(({ kind }) => kind)).toEqual(['offer'])
    await world.later(4 * minute)
    expect((await world.dario.call.getConversation({ params: { id } })).state).toBe('waiting')
  })

  test('a timer that comes too late is set to its time', async () => {
    const id = await offered(world.anna)
    const [right] = await timersOf(id)
    await sqlDo(sql`update timers set due_at = due_at + interval '1 day' where subject_id = ${id}`)
    expect(await faults()).toEqual([[id, 'timers_wrong offer']])
    await mend(id)
    expect(await timersOf(id)).toEqual([right])
  })

  test('what was due and is put off again and again is done', async () => {
    const id = await offered(world.anna)
    const late = new Date(world.clock.now() - hour)
    await sqlDo(sql`update conversations set offer_ends_at = ${late} where id = ${id}`)
    expect(await faults()).toEqual([[id, 'overdue offer']])
    await world.anna.call.setMyStatus({ body: { status: 'back_office' } })
    await expectFeedToMatch(world, world.anna, () => mend(id))
    expect((await world.dario.call.getConversation({ params: { id } })).state).toBe('waiting')
    expect(await faults()).toEqual([])
  })

  test('rows that a customer’s message has left behind are nothing', async () => {
    const { id, from } = await world.opened(world.anna)
    await sqlDo(sql`update numbers set silence_seconds = 600`)
    await world.anna.call.sendMessage({ params: { id }, body: { type: 'text', text: { body: 'Which lamp?' } } })
    await world.settle()
    expect((await timersOf(id)).map(({ kind }) => kind)).toEqual(['silence'])
    await world.customer('The red one', { from })
    expect((await timersOf(id)).map(({ kind }) => kind)).toEqual(['silence'])
    expect(await faults()).toEqual([])
    await sqlDo(sql`update numbers set silence_seconds = null`)
  })

  test('what was with somebody who is disabled waits for the next one, and the thread says who saw to it', async () => {
    const { id } = await world.opened(world.carla)
    await sqlDo(sql`update users set enabled = false where id = ${world.carla.id}`)
    expect(await faults()).toEqual([[id, 'owner_disabled']])
    await world.anna.call.setMyStatus({ body: { status: 'ready' } })
    await expectFeedToMatch(world, world.anna, () => mend(id))
    const after = await world.dario.call.getConversation({ params: { id } })
    expect([after.state, after.assignee?.id]).toEqual(['active', world.anna.id])
    const { items } = await world.dario.call.listMessages({ params: { id }, query: {} })
    const lines = items.filter(({ type }) => type === 'event').map(({ content }) => content)
    expect(lines).toContainEqual({
      event: 'repaired',
      by: { id: world.dario.id, name: 'Dario Conti' },
      to: { kind: 'user', id: world.carla.id, name: expect.any(String) },
    })
    expect(await faults()).toEqual([])
  })

  test('what is parked in the queue of somebody who is disabled goes to the public one', async () => {
    const { id, from } = await world.opened(world.carla)
    const body = { to: { kind: 'wait_queue', queue: 'personal' } } as const
    await world.carla.call.transferConversation({ params: { id }, body })
    await sqlDo(sql`update users set enabled = false where id = ${world.carla.id}`)
    expect(await faults()).toEqual([[id, 'owner_disabled']])
    await mend(id)
    const after = await world.dario.call.getConversation({ params: { id } })
    expect([after.state, after.queue, after.assignee]).toEqual(['parked', 'public', null])
    await world.anna.call.setMyStatus({ body: { status: 'ready' } })
    await world.customer('Hello?', { from })
    expect((await world.of(from)).assignee?.id).toBe(world.anna.id)
  })

  test('a message that was being said by a process that is gone counts as uncertain, and the next goes out', async () => {
    const { id } = await world.opened(world.anna)
    const say = (body: string) =>
      world.anna.call.sendMessage({ params: { id }, body: { type: 'text', text: { body } } })
    const { id: messageId } = await say('One')
    await world.settle()
    await sqlDo(sql`update messages set status = 'queued' where id = ${messageId}`)
    const lease = new Date(world.clock.now() - minute)
    await sqlDo(sql`
      insert into outbox (tenant_id, kind, conversation_id, number_id, message_id, recipient, request, state, attempts, lease_until, next_attempt_at, created_at)
      select tenant_id, 'message', conversation_id, number_id, id, '393330000001', '{}', 'sending', 1, ${lease}, ${lease}, ${lease}
      from messages where id = ${messageId}`)
    expect(await faults()).toEqual([[id, 'message_waits']])
    await expectFeedToMatch(world, world.anna, () => mend(id))
    const { items } = await world.anna.call.listMessages({ params: { id }, query: {} })
    expect(items.find((message) => message.id === messageId)?.status).toBe('uncertain')
    expect(await faults()).toEqual([])
    const next = await say('Two')
    await world.settle()
    const said = (await world.anna.call.listMessages({ params: { id }, query: {} })).items
    expect(said.find((message) => message.id === next.id)?.status).toBe('sent')
  })

  test('who waits although somebody could have it is given away', async () => {
    await world.customer()
    const { id } = await world.of(await world.customer())
    const long = new Date(world.clock.now() - 10 * minute)
    // Nobody was told of it: a kick that was lost with its process.
    await sqlDo(sql`update conversations set waiting_since = ${long}, step_since = ${long} where state = 'waiting'`)
    expect(await faults()).toEqual([])
    await sqlDo(
      sql`update users set status = 'ready', idle_since = ${long}, status_since = ${long} where id = ${world.anna.id}`,
    )
    const found = await faults()
    expect(found).toContainEqual([id, 'not_assigned'])
    await expectFeedToMatch(world, world.anna, () => mend(id))
    expect((await world.dario.call.getConversation({ params: { id } })).assignee?.id).toBe(world.anna.id)
    expect(await faults()).toEqual([])
  })

  test('what waits for a choice from the bot’s menu is not unassigned', async () => {
    const { id } = await world.of(await world.customer())
    const long = new Date(world.clock.now() - 10 * minute)
    const ahead = new Date(world.clock.now() + 10 * minute)
    await sqlDo(sql`update conversations set waiting_since = ${long}, bot_ends_at = ${ahead} where id = ${id}`)
    await sqlDo(sql`insert into timers (tenant_id, kind, subject_id, due_at) values (1, 'bot', ${id}, ${ahead})`)
    await sqlDo(sql`update users set status = 'ready', idle_since = ${long} where id = ${world.anna.id}`)
    expect(await faults()).toEqual([])
  })

  test('what waits because its number is closed is not unassigned', async () => {
    const { id, number } = await world.of(await world.customer())
    const closed = { timeZone: 'Etc/UTC', week: Array.from({ length: 7 }, () => []), holidays: [] }
    const params = { id: number.id }
    await world.elena.call.setWorkingTime({ params, body: { schedule: closed, closedText: null } })
    const long = new Date(world.clock.now() - 10 * minute)
    await sqlDo(sql`update conversations set waiting_since = ${long}, step_since = ${long} where id = ${id}`)
    await sqlDo(sql`update users set status = 'ready', idle_since = ${long} where id = ${world.anna.id}`)
    expect(await faults()).toEqual([])
    await world.elena.call.setWorkingTime({ params, body: { schedule: null, closedText: null } })
    await world.settle()
  })

  test('a parked one whose customer wrote, and nothing says so, wakes up', async () => {
    const { id } = await world.opened(world.anna)
    const body = { to: { kind: 'wait_queue', queue: 'public' } } as const
    await world.anna.call.transferConversation({ params: { id }, body })
    await sqlDo(sql`update conversations set last_inbound_at = waiting_since + interval '1 minute' where id = ${id}`)
    expect(await faults()).toEqual([[id, 'timers_wrong woken']])
    await expectFeedToMatch(world, world.anna, () => mend(id))
    expect((await world.dario.call.getConversation({ params: { id } })).state).toBe('waiting')
    expect(await faults()).toEqual([])
  })

  test('a repair that is done twice, or by two at once, is done once', async () => {
    const { id } = await world.opened(world.carla)
    await sqlDo(sql`update users set enabled = false where id = ${world.carla.id}`)
    await Promise.all([mend(id), world.elena.call.repairConversation({ params: { id } })])
    await world.settle()
    const { items } = await world.dario.call.listMessages({ params: { id }, query: {} })
    const repairs = items.filter(({ content }) => content && 'event' in content && content['event'] === 'repaired')
    expect(repairs).toHaveLength(1)
  })
})
