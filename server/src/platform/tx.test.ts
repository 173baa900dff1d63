import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type World } from '../testing/world.ts'
import { together } from './together.ts'
import { Overtaken, type Tx } from './tx.ts'

let world: World
const tenantId = 1

beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.end())

const inTenant = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => world.app.inTenant({ tenantId }, work)
const fail = (tx: Tx) => sql`select 1 / 0`.execute(tx.sql)
const rename = (tx: Tx, name: string) =>
  sql`update numbers set name = ${name} where tenant_id = ${tx.tenantId}`.execute(tx.sql)
const names = async (tx: Tx): Promise<string[]> =>
  (
    await sql<{ name: string }>`select distinct name from numbers where tenant_id = ${tx.tenantId}`.execute(tx.sql)
  ).rows.map((row) => row.name)

describe('a transaction', () => {
  test('sees its tenant in its very first statement, though it travels together with BEGIN', async () => {
    expect((await inTenant(names)).length).toBeGreaterThan(0)
    expect(await world.app.inTenant({ tenantId: 987_654 }, names)).toEqual([])
  })

  test('that fails leaves nothing, and says what failed', async () => {
    const work = async (tx: Tx): Promise<void> => {
      await rename(tx, 'undone')
      await fail(tx)
    }
    await expect(inTenant(work)).rejects.toMatchObject({ code: '22012' })
    expect(await inTenant(names)).not.toContain('undone')
  })

  test('whose events cannot be written leaves nothing, and says so instead of that there was nothing to commit', async () => {
    const work = async (tx: Tx): Promise<void> => {
      await rename(tx, 'undone')
      // PostgreSQL's JSON has no zero byte.
      tx.publish({ kind: 'user', userId: '\u0000' }, { type: 'conversation_left', conversationId: 'x' })
    }
    await expect(inTenant(work)).rejects.toMatchObject({ code: '22P05' })
    expect(await inTenant(names)).not.toContain('undone')
  })

  test('that was overtaken is done again from the start', async () => {
    let attempts = 0
    const work = async (tx: Tx): Promise<string[]> => {
      attempts++
      await rename(tx, `attempt ${attempts}`)
      if (attempts < 3) throw new Overtaken('by somebody')
      return names(tx)
    }
    expect(await inTenant(work)).toEqual(['attempt 3'])
    expect(attempts).toBe(3)
  })

  test('that is overtaken every time gives up', async () => {
    await expect(inTenant(() => Promise.reject(new Overtaken('by somebody')))).rejects.toThrow('by somebody')
  })
})

describe('together', () => {
  test('gives what each part gives, in the order of the parts', async () => {
    const found = await inTenant((tx) => together(names(tx), sql<{ one: number }>`select 1 as one`.execute(tx.sql)))
    expect(found[1].rows).toEqual([{ one: 1 }])
  })

  test('says what failed first, not what could not go on because of it', async () => {
    await expect(inTenant((tx) => together(fail(tx), names(tx)))).rejects.toMatchObject({ code: '22012' })
    await expect(inTenant((tx) => together(names(tx), fail(tx)))).rejects.toMatchObject({ code: '22012' })
  })

  test('lets no part outlive the transaction', async () => {
    let ended = false
    const long = async (tx: Tx): Promise<void> => {
      for (let step = 0; step < 5; step++) await sql`select pg_sleep(0.01)`.execute(tx.sql).catch(() => {})
      ended = true
    }
    await expect(inTenant((tx) => together(fail(tx), long(tx)))).rejects.toMatchObject({ code: '22012' })
    expect(ended).toBe(true)
  })
})
