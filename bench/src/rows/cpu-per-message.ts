import { setTimeout as wait } from 'node:timers/promises'
import { type Desk, openDesk } from '../agents/desk.ts'
import { openTab } from '../agents/tab.ts'
import { makeBareMessages } from '../bare/bare-message.ts'
import { openAsServer, openStage, type Stage } from '../bare/stage.ts'
import { takeNumbers, writeOne } from '../bare/write-singly.ts'
import { median, spreadOf } from '../figures/quantiles.ts'
import { demo, makeCustomers, makeWritings } from '../load/customers.ts'
import { expectAccepted } from '../load/flood.ts'
import { openLines } from '../load/lines.ts'
import { pace } from '../load/pace.ts'
import { webhookRequest } from '../load/webhook-request.ts'
import { cpuOf, familyOf } from '../processes/proc.ts'
import { openProduct, type Product, untilApplied } from '../processes/product.ts'
import { roundsOf } from '../rounds.ts'
import type { Context, Row } from '../row.ts'

const perSecond = 20

export const row: Row = {
  name: 'cpu-per-message',
  what: `processor time per inbound message at ${perSecond}/s, database included, the agent's console open`,
  unit: 'ms',
  target: 'at most 2 ms',
  async run(context) {
    const rounds = await measureCpu(context)
    const value = median(rounds.map((round) => round.server + round.database))
    const limit = median(rounds.map((round) => round.bare))
    return {
      value,
      limit,
      ratio: value / limit,
      met: value <= 2,
      spread: spreadOf(rounds.map((round) => round.server + round.database)),
      details: {
        server: median(rounds.map((round) => round.server)),
        database: median(rounds.map((round) => round.database)),
        idlePerSecond: median(rounds.map((round) => round.idlePerSecond)),
      },
    }
  },
}

/** All in ms per message, but `idlePerSecond`: what the server and its database need when nothing comes. */
type CpuRound = { server: number; database: number; bare: number; idlePerSecond: number }
type Cpu = { server: number; database: number }

const measureCpu = async (context: Context): Promise<CpuRound[]> => {
  const product = await openProduct(context)
  const desk = await openDesk(context)
  const seconds = context.quick ? 3 : 20
  const count = perSecond * seconds
  const cpu = cpuCounter(product)
  const tab = await openTab(product.server.url, desk.agent.cookie)
  // Singly and often enough that the code is compiled, as in a server that has been up for a while.
  await receive(product, requestsOf(desk, context.quick ? 500 : 2_500), 250)
  const stage = await openStage(product.owner)
  const rounds = await roundsOf(context.quick ? 1 : 3, async (index) => {
    context.say(`processor time, round ${index + 1}: 3 × ${seconds} s …`)
    const idle = await cpu(() => wait(seconds * 1000))
    const busy = await cpu(() => receive(product, requestsOf(desk, count), perSecond))
    const bare = await cpu(() => writeBare(product, stage, count, 95 + index))
    return {
      server: (busy.server - idle.server) / count,
      database: (busy.database - idle.database) / count,
      bare: (bare.database - idle.database) / count,
      idlePerSecond: (idle.server + idle.database) / seconds,
    }
  })
  tab.close()
  return rounds
}

const requestsOf = ({ customers }: Desk, count: number): Buffer[] =>
  makeWritings(count, customers).map((one) => webhookRequest(one, demo.sales))

/** What the server and the processes of its database used while something went on. */
const cpuCounter = ({ server }: Product) => {
  const read = (): Cpu => {
    const family = familyOf(server.pid)
    const isDatabase = ({ name }: { name: string }) => name === 'postgres'
    return { server: cpuOf(family.filter((one) => !isDatabase(one))), database: cpuOf(family.filter(isDatabase)) }
  }
  return async (work: () => Promise<unknown>): Promise<Cpu> => {
    const before = read()
    await work()
    const after = read()
    return { server: after.server - before.server, database: after.database - before.database }
  }
}

const receive = async ({ server, owner }: Product, requests: readonly Buffer[], rate: number): Promise<void> => {
  const lines = await openLines(server.port, 4)
  const answers: Promise<number>[] = []
  await pace({
    perSecond: rate,
    count: requests.length,
    send: (index) => answers.push(lines.send(requests[index] as Buffer)),
  })
  expectAccepted(await Promise.all(answers))
  await untilApplied(owner)
  lines.close()
}

/** The same rows at the same pace in one transaction each: what the database alone takes for it. */
const writeBare = async ({ ownerUrl }: Product, stage: Stage, count: number, group: number): Promise<void> => {
  const client = await openAsServer(ownerUrl, stage.tenantId)
  const messages = makeBareMessages(stage, makeWritings(count, makeCustomers(50, group)))
  const first = await takeNumbers(client, stage, count)
  const startedAt = performance.now()
  for (const [index, message] of messages.entries()) {
    await wait(Math.max(0, startedAt + (index * 1000) / perSecond - performance.now()))
    await writeOne(client, stage, message, first + index)
  }
  await client.end()
}
