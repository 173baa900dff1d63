import { openDesk } from '../agents/desk.ts'
import { openTab } from '../agents/tab.ts'
import { median, spreadOf } from '../figures/quantiles.ts'
import { demo, makeCustomers, makeWritings } from '../load/customers.ts'
import { flood } from '../load/flood.ts'
import { followMessages } from '../load/follow.ts'
import { openLines } from '../load/lines.ts'
import { webhookRequest } from '../load/webhook-request.ts'
import { openProduct, type Product, settleDisk, untilApplied } from '../processes/product.ts'
import { type RunningServer, startServer } from '../processes/server.ts'
import { roundsOf } from '../rounds.ts'
import type { Context, Row } from '../row.ts'

const connections = 64
const pacedPerSecond = 300

export const row: Row = {
  name: 'second-process',
  what: 'messages accepted by two server processes on one database, against one; both serve sockets',
  unit: 'messages/s',
  target: 'at least 90 % of one process (noise), each socket gets each message once',
  async run(context) {
    const { rounds, receipts } = await measureTwo(context)
    const value = median(rounds.map((round) => round.two.accepted))
    const limit = median(rounds.map((round) => round.one.accepted))
    const exact = receipts.missing + receipts.twice + receipts.strange + receipts.breaks === 0
    return {
      value,
      limit,
      ratio: value / limit,
      met: value / limit >= 0.9 && exact,
      spread: spreadOf(rounds.map((round) => round.two.accepted)),
      details: {
        limitSpread: spreadOf(rounds.map((round) => round.one.accepted)),
        appliedByTwo: median(rounds.map((round) => round.two.applied)),
        appliedByOne: median(rounds.map((round) => round.one.applied)),
        ...receipts,
      },
    }
  },
}

type Rate = { accepted: number; applied: number }

const measureTwo = async (context: Context) => {
  const product = await openProduct(context)
  const desk = await openDesk(context)
  context.say('starting a second server on the same database …')
  const second = await startServer(context.cleanUp, { dataDir: product.dataDir, databaseUrl: product.ownerUrl })
  try {
    const both = [product.server, second]
    const count = context.quick ? 4_000 : 16_000
    const people = makeCustomers(context.quick ? 500 : 2_000, 80)
    const cell = (servers: readonly RunningServer[]) => floodServers(product, servers, count, people)
    await cell(both)
    const rounds = await roundsOf(3, async (index) => {
      context.say(`two processes, round ${index + 1} of 3 …`)
      // Which comes first changes, so that neither always finds the smaller tables.
      if (index % 2 === 0) return { one: await cell([product.server]), two: await cell(both) }
      const two = await cell(both)
      return { one: await cell([product.server]), two }
    })
    const receipts = await followBoth(context, both, desk.agent.cookie, desk.customers)
    return { rounds, receipts }
  } finally {
    await second.stop()
  }
}

const floodServers = async (
  { owner }: Product,
  servers: readonly RunningServer[],
  count: number,
  people: ReturnType<typeof makeCustomers>,
): Promise<Rate> => {
  const requests = makeWritings(count, people).map((one) => webhookRequest(one, demo.support))
  await settleDisk(owner)
  const lines = await Promise.all(servers.map(({ port }) => openLines(port, connections / servers.length)))
  const share = Math.ceil(count / servers.length)
  const startedAt = performance.now()
  const answered = await Promise.all(lines.map((some, i) => flood(some, requests.slice(i * share, (i + 1) * share))))
  await untilApplied(owner)
  const applied = performance.now() - startedAt
  for (const some of lines) some.close()
  return { accepted: (count * 1000) / Math.max(...answered), applied: (count * 1000) / applied }
}

/** Webhooks in turn to both processes, a tab at each: every message must come to both, once. */
const followBoth = async (
  context: Context,
  servers: readonly RunningServer[],
  cookie: string,
  customers: ReturnType<typeof makeCustomers>,
) => {
  context.say('two processes: following every message to a socket of each …')
  const lines = await Promise.all(servers.map(({ port }) => openLines(port, 16)))
  const tabs = await Promise.all(servers.map(({ url }) => openTab(url, cookie)))
  const writings = makeWritings(pacedPerSecond * (context.quick ? 2 : 8), customers)
  const followed = await followMessages({ lines, tabs, writings, number: demo.sales, perSecond: pacedPerSecond })
  for (const one of [...lines, ...tabs]) one.close()
  const { missing, twice, strange, breaks } = followed
  return { missing, twice, strange, breaks }
}
