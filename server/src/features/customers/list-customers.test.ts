import { wordsOf } from '@centralino/domain/customer/search.ts'
import { fold } from '@centralino/domain/message/fold.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { written } from '../../testing/customers-write.ts'
import { createDeskWorld, type DeskWorld, hour } from '../../testing/desk-world.ts'
import { demo, type Person } from '../../testing/world.ts'

let world: DeskWorld
const names = async (person: Person, query: Record<string, unknown> = {}) =>
  (await person.call.listCustomers({ query })).items.map((item) => item.savedName ?? item.profileName)
const inTenant = <T>(work: Parameters<typeof world.app.inTenant<T>>[1]) => world.app.inTenant({ tenantId: 1 }, work)
const save = (from: string, name: string, properties: object = {}) =>
  inTenant((tx) =>
    sql`update customers set saved_name = ${name}, properties = ${JSON.stringify(properties)}::jsonb
      where id = (select customer_id from customer_aliases where value = ${from})`.execute(tx.sql),
  )

beforeAll(async () => {
  world = await createDeskWorld()
  const at = world.clock.now()
  await world.post(written('Hello', { from: '393334829017', name: 'Ale', at }))
  await world.post(written('Hello', { from: '447700900812', name: 'Olu', at, number: demo.sales }))
  await world.post(written('Hello', { from: '819012345678', name: '田中 さくら', at }))
  await save('393334829017', 'Alessandra Montefeltro-Castellani', { city: 'Milano', code: 'LM-2041' })
  await save('447700900812', 'Olúwaseun Adébáyò', { city: 'London' })
})
afterAll(() => world.end())

describe('A-CUST-01 the customers of the tenant', () => {
  test('come by name, saved ones first, in pages, with how many there are', async () => {
    const first = await world.anna.call.listCustomers({ query: { limit: 2 } })
    expect(first.items.map((item) => item.name)).toEqual(['Alessandra Montefeltro-Castellani', 'Olúwaseun Adébáyò'])
    expect(first.count).toBe(3)
    const second = await world.anna.call.listCustomers({ query: { limit: 2, cursor: first.nextCursor as string } })
    expect(second).toMatchObject({ nextCursor: null, count: null, items: [{ profileName: '田中 さくら' }] })
  })

  test.each([
    ['aless', 'Alessandra Montefeltro-Castellani'],
    ['ALÉSSANDRA castell', 'Alessandra Montefeltro-Castellani'],
    ['milan', 'Alessandra Montefeltro-Castellani'],
    ['lm-2041', 'Alessandra Montefeltro-Castellani'],
    ['ale', 'Alessandra Montefeltro-Castellani'],
    ['+39 333 482', 'Alessandra Montefeltro-Castellani'],
    ['33 34 82', 'Alessandra Montefeltro-Castellani'],
    ['0039 333', 'Alessandra Montefeltro-Castellani'],
    ['07700 900', 'Olúwaseun Adébáyò'],
    ['oluwa', 'Olúwaseun Adébáyò'],
    ['さく', '田中 さくら'],
  ])('A-CUST-01 “%s” finds %s', async (search, name) => {
    expect(await names(world.anna, { search })).toEqual([name])
  })

  test.each(['essandra', 'aless london', '482 9017', '+++', '%', "o' brien"])('“%s” finds nobody', async (search) => {
    expect(await world.anna.call.listCustomers({ query: { search } })).toEqual({
      items: [],
      nextCursor: null,
      count: 0,
      mayAdd: false,
    })
  })

  test('a renamed customer is found by the new name and no longer by the old one', async () => {
    await save('819012345678', 'Sakura Lume')
    expect(await names(world.anna, { search: 'sakura' })).toEqual(['Sakura Lume'])
    await save('819012345678', 'Haruko')
    expect(await names(world.anna, { search: 'lume' })).toEqual([])
    expect(await names(world.anna, { search: '9012' })).toEqual(['Haruko'])
  })

  test('X-32 says who has the open conversation, and whether free text is possible on the number asked for', async () => {
    const numbers = await world.anna.call.listNumbers()
    const of = (phoneNumberId: string) => numbers.items.find((n) => n.phoneNumberId === phoneNumberId)?.id as string
    const on = async (numberId?: string) =>
      (await world.anna.call.listCustomers({ query: { search: 'alessandra', ...(numberId ? { numberId } : {}) } }))
        .items[0]
    const there = await on(of(demo.support))
    expect(there).toMatchObject({ openConversation: { assignee: null }, conversations: 1 })
    expect(Date.parse(there?.windowEndsAt ?? '')).toBeGreaterThan(world.clock.now())
    expect(await on(of(demo.sales))).toMatchObject({ openConversation: null, windowEndsAt: null })
    const anywhere = { openConversation: { id: there?.openConversation?.id }, windowEndsAt: there?.windowEndsAt }
    expect(await on()).toMatchObject(anywhere)
  })
})

describe('A-CUST-09 Q26 X-08 an isolated agent', () => {
  test('has only customers of the own skillsets: in the list, in its count, by search and by phone', async () => {
    expect(await world.bruno.call.listCustomers({ query: {} })).toMatchObject({
      count: 1,
      items: [{ name: 'Olúwaseun Adébáyò', conversations: 1 }],
    })
    for (const search of ['aless', '333', 'milano', 'ale'])
      expect(await world.bruno.call.listCustomers({ query: { search } })).toEqual({
        items: [],
        nextCursor: null,
        count: 0,
        mayAdd: false,
      })
    expect(await names(world.bruno, { search: 'london' })).toEqual(['Olúwaseun Adébáyò'])
  })

  test('counts only what the own skillsets had, also of a customer whom others know too', async () => {
    await world.post(written('Again', { from: '447700900812', at: world.clock.now() }))
    expect((await world.bruno.call.listCustomers({ query: {} })).items[0]?.conversations).toBe(1)
    expect((await world.anna.call.listCustomers({ query: { search: 'olu' } })).items[0]?.conversations).toBe(2)
  })

  test('Q26 gets who has never been spoken with only where an administrator allows it', async () => {
    await inTenant((tx) =>
      sql`insert into customers (tenant_id, id, saved_name, created_at) values (1, gen_random_uuid(), 'Nuova', now())`.execute(
        tx.sql,
      ),
    )
    expect(await names(world.bruno)).toEqual(['Olúwaseun Adébáyò'])
    await inTenant((tx) => sql`insert into customer_settings values (1, false, true)`.execute(tx.sql))
    expect(await names(world.bruno)).toEqual(['Nuova', 'Olúwaseun Adébáyò'])
  })
})

describe('how a search is carried out', () => {
  test('C-24 the database folds as the domain does', async () => {
    const texts = [
      'Ünïcödé ÀÉ Straße',
      'ПРИВЕТ мир',
      'नमस्ते दुनिया',
      '１２３ ＡＢ',
      "l'été, (già)",
      'ŁÓDŹ',
      '½ ﬁne',
      'a_b-c+d',
    ]
    for (const text of texts) {
      const { rows } = await inTenant((tx) =>
        sql<{
          folded: string
          words: string[]
        }>`select folded(${text}), array(select words_of(${text})) as words`.execute(tx.sql),
      )
      expect([text, rows[0]?.folded]).toEqual([text, fold(`x${text}x`).slice(1, -1)])
      expect([text, [...(rows[0]?.words ?? [])].sort()]).toEqual([text, [...new Set(wordsOf(text))].sort()])
    }
  })

  test('A-CUST-01 by the index, behind row-level security, among many', { timeout: hour }, async () => {
    const plan = await inTenant(async (tx) => {
      await sql`insert into customers (tenant_id, id, saved_name, created_at)
        select 1, gen_random_uuid(), 'Person ' || n || ' ' || md5(n::text), now() from generate_series(1, 20000) n`.execute(
        tx.sql,
      )
      const { rows } = await sql<{ 'QUERY PLAN': string }>`
        explain select customer_id from customer_words where tenant_id = 1 and word >= 'abc' and word < ${'abc\u{10ffff}'}`.execute(
        tx.sql,
      )
      return rows.map((row) => row['QUERY PLAN']).join('\n')
    })
    expect(plan).toMatch(/Index Cond: .*word >= 'abc'/)
    const start = performance.now()
    const { items, count } = await world.anna.call.listCustomers({ query: { search: 'person 777', limit: 10 } })
    expect(items.length).toBe(10)
    expect(count).toBeGreaterThan(10)
    expect(performance.now() - start).toBeLessThan(1_000)
  })
})

// Last: it moves the clock by a day.
describe('the list of customers', () => {
  test('A-CUST-01 are narrowed to those with an open conversation, or those to whom free text can be sent', async () => {
    const { id, from } = await world.opened(world.anna)
    const close = () => world.anna.call.closeConversation({ params: { id }, body: {} })
    const count = async (having: 'open_conversation' | 'window', who = world.anna) =>
      (await who.call.listCustomers({ query: { having } })).count ?? 0
    const [open, window] = [await count('open_conversation'), await count('window')]
    const atBruno = await count('open_conversation', world.bruno)
    expect([open, window]).toEqual([expect.any(Number), open])
    expect(atBruno).toBeLessThan(open)
    await close()
    expect([await count('open_conversation'), await count('window')]).toEqual([open - 1, window])
    await world.later(25 * hour)
    await world.post(written('Back again', { from, at: world.clock.now() }))
    expect([await count('open_conversation'), await count('window')]).toEqual([open, 1])
    expect(await count('open_conversation', world.bruno)).toBe(atBruno)
  })
})
