import { makeBareMessages } from '../bare/bare-message.ts'
import { expectAlikeRows } from '../bare/compare-rows.ts'
import { openAsServer, openStage, type Stage } from '../bare/stage.ts'
import { writeBatches } from '../bare/write-batches.ts'
import { writeSingly } from '../bare/write-singly.ts'
import { demo, makeCustomers, makeWritings } from '../load/customers.ts'
import { flood } from '../load/flood.ts'
import { openLines } from '../load/lines.ts'
import { webhookRequest } from '../load/webhook-request.ts'
import { openProduct, type Product, refreshStatistics, settleDisk, untilApplied } from '../processes/product.ts'
import { roundsOf } from '../rounds.ts'
import type { Context } from '../row.ts'

/** Messages per second: through the server until applied, the same rows in batches, the same rows one transaction each. */
export type InboundRound = { product: number; answered: number; batched: number; singly: number; applyBatch: number }

export const connections = 64
/** As many connections as PostgreSQL has left beside those of the server; more share each flush, which helps this baseline. */
const singleConnections = 32

/** Shared by the two rows that set inbound messages against their baselines. */
export const measureInbound = (context: Context): Promise<InboundRound[]> =>
  context.once('inbound', async () => {
    const product = await openProduct(context)
    const people = context.quick ? 500 : 2_000
    const rate = await warmUp(product, people, context.quick ? 3_000 : 10_000)
    // About as long on a slow machine as on a fast one.
    const count = Math.round(Math.min(24_000, Math.max(4_000, rate * (context.quick ? 1 : 6))))
    const stage = await openStage(product.owner)
    const rounds = await roundsOf(3, async (index) => {
      context.say(`inbound, round ${index + 1} of 3: ${count} messages of ${people} new customers …`)
      const group = 10 + index * 3
      const sent = await measureProduct(product, count, people, group)
      const batched = await measureBatched(product, stage, count, people, group + 1)
      const singly = await measureSingly(product, stage, Math.round(count / 4), Math.round(people / 4), group + 2)
      return { ...sent, batched, singly }
    })
    await expectAlikeRows(product.owner, stage)
    return rounds
  })

/** Code gets hot, and the tables get statistics: as in a server that has been up for a while. Returns the rate it reached. */
const warmUp = async (product: Product, people: number, count: number): Promise<number> => {
  const { product: rate } = await measureProduct(product, count, people, 1)
  await refreshStatistics(product.owner)
  return rate
}

const measureProduct = async ({ server, owner }: Product, count: number, people: number, group: number) => {
  const requests = makeWritings(count, makeCustomers(people, group)).map((one) => webhookRequest(one, demo.support))
  const before = await countMessages(owner)
  await settleDisk(owner)
  const lines = await openLines(server.port, connections)
  const startedAt = performance.now()
  const answered = await flood(lines, requests)
  await untilApplied(owner)
  const took = performance.now() - startedAt
  lines.close()
  const after = await countMessages(owner)
  if (after.messages - before.messages !== count)
    throw new Error(`${count} messages were sent, ${after.messages - before.messages} are stored`)
  const batches = after.batches - before.batches
  return { product: perSecond(count, took), answered: perSecond(count, answered), applyBatch: count / batches }
}

const countMessages = async (owner: Product['owner']): Promise<{ messages: number; batches: number }> => {
  // A transaction of the server leaves its number on every row it wrote.
  const { rows } = await owner.query<{ messages: number; batches: number }>(
    'select count(*)::int as messages, count(distinct xmin::text)::int as batches from messages where tenant_id = 1',
  )
  return rows[0] as { messages: number; batches: number }
}

const measureBatched = async (product: Product, stage: Stage, count: number, people: number, group: number) => {
  const messages = makeBareMessages(stage, makeWritings(count, makeCustomers(people, group)))
  await settleDisk(product.owner)
  const client = await openAsServer(product.ownerUrl, stage.tenantId)
  try {
    return perSecond(count, await writeBatches(client, stage, messages, connections))
  } finally {
    await client.end()
  }
}

const measureSingly = async (product: Product, stage: Stage, count: number, people: number, group: number) => {
  const messages = makeBareMessages(stage, makeWritings(count, makeCustomers(people, group)))
  await settleDisk(product.owner)
  const clients = await Promise.all(
    Array.from({ length: singleConnections }, () => openAsServer(product.ownerUrl, stage.tenantId)),
  )
  try {
    return perSecond(count, await writeSingly(clients, stage, messages))
  } finally {
    await Promise.all(clients.map((client) => client.end()))
  }
}

const perSecond = (count: number, ms: number): number => (count * 1000) / ms
