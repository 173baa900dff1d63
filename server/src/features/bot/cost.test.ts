import { joinDeliveries } from '@centralino/cloud-api/webhook/join-deliveries.ts'
import type { PluginTransformQueryArgs, RootOperationNode } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { written } from '../../testing/customers-write.ts'
import { applyItems } from '../intake/apply-items.ts'
import { readItems } from '../intake/read-items.ts'
import { type BotDesk, createBotDesk } from './testing/bot-desk.ts'

let desk: BotDesk
let people = 0

beforeAll(async () => {
  desk = await createBotDesk()
})
afterAll(() => desk.end())

/** How many statements it takes to file what so many new customers write, and then what they answer; `text` by customer. */
const statements = async (crowd: number, texts: readonly string[]): Promise<number[]> => {
  const from = Array.from({ length: crowd }, () => `39348${String(++people).padStart(7, '0')}`)
  const counts: number[] = []
  for (const text of texts) {
    // What was said before has gone out: nothing is withdrawn.
    await desk.settle()
    desk.clock.advance(2000)
    const at = desk.clock.now()
    counts.push(await counted(joinDeliveries(...from.map((one) => written(text, { from: one, at })))))
  }
  return counts
}

const counted = async (delivery: unknown): Promise<number> =>
  desk.app.inTenant({ tenantId: 1 }, async (tx) => {
    const number = await tx.sql
      .selectFrom('numbers')
      .select('app_id')
      .where('id', '=', desk.numberId)
      .executeTakeFirstOrThrow()
    let count = 0
    const counting = tx.sql.withPlugin({
      transformQuery: ({ node }: PluginTransformQueryArgs): RootOperationNode => {
        count++
        return node
      },
      transformResult: async ({ result }) => result,
    })
    const stored = {
      id: 1,
      app_id: number.app_id,
      received_at: new Date(tx.now),
      body: JSON.stringify(delivery),
    }
    await applyItems({ ...tx, sql: counting as typeof tx.sql }, readItems(stored))
    return count
  })

test('C-06 a number without a bot pays for none, and a crowd costs a bot no more than one customer does', async () => {
  await desk.set(null)
  const plain = await statements(3, ['Hello', 'My lamp is broken'])
  await desk.asks()
  const one = await statements(1, ['Hello', 'My lamp is broken', '2'])
  const many = await statements(60, ['Hello', 'My lamp is broken', '2'])
  expect(many).toEqual(one)
  expect(one[0]).toBeGreaterThan(plain[0] as number)
  // Elsewhere in the tenant there is a bot now: what is written to others costs as before.
  const sales = await counted(
    written('Hello', { from: '393480999999', number: '100000000000002', at: desk.clock.now() }),
  )
  expect(sales).toBe(plain[0])
})
