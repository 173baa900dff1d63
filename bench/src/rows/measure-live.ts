import { openDesk } from '../agents/desk.ts'
import { openTab, type Tab } from '../agents/tab.ts'
import { median, quantile, spreadOf } from '../figures/quantiles.ts'
import { demo, makeWritings } from '../load/customers.ts'
import { type Followed, followMessages } from '../load/follow.ts'
import { type Lines, openLines } from '../load/lines.ts'
import { openProduct, settleDisk, untilApplied } from '../processes/product.ts'
import { startRelay } from '../relay/start-relay.ts'
import { roundsOf } from '../rounds.ts'
import type { Context, Row } from '../row.ts'

const tabsPerAgent = 3
const connections = 64

/** The row of one rate: how long a customer's message takes to the agent's open tabs, next to a relay that does nothing else. */
export const liveRow = (perSecond: number, target: { p50: number; p99: number }): Row => ({
  name: `live-${perSecond}`,
  what: `webhook → the agent's socket at ${perSecond.toLocaleString('en')} messages/s, ${tabsPerAgent} tabs`,
  unit: 'ms (p50)',
  target: `p50 ≤ ${target.p50} ms, p99 ≤ ${target.p99} ms, none missing, none twice`,
  async run(context) {
    const rounds = await measureLive(context, perSecond)
    const p50 = rounds.map(({ product }) => quantile(product.latencies, 0.5))
    const p99 = rounds.map(({ product }) => quantile(product.latencies, 0.99))
    const bare = rounds.map(({ relay }) => quantile(relay.latencies, 0.5))
    const lost = {
      missing: sumOf(rounds, 'missing'),
      twice: sumOf(rounds, 'twice'),
      strange: sumOf(rounds, 'strange'),
      breaks: sumOf(rounds, 'breaks'),
    }
    const value = median(p50)
    const limit = median(bare)
    return {
      value,
      limit,
      ratio: value / limit,
      met: value <= target.p50 && median(p99) <= target.p99 && Object.values(lost).every((count) => count === 0),
      spread: spreadOf(p50),
      details: {
        p99: median(p99),
        p99Spread: spreadOf(p99),
        relayP99: median(rounds.map(({ relay }) => quantile(relay.latencies, 0.99))),
        ...lost,
        receipts: rounds.reduce((sum, { product }) => sum + product.latencies.length, 0),
      },
    }
  },
})

type LiveRound = { product: Followed; relay: Followed }

const sumOf = (rounds: readonly LiveRound[], key: 'missing' | 'twice' | 'strange' | 'breaks'): number =>
  rounds.reduce((sum, { product }) => sum + product[key], 0)

const measureLive = async (context: Context, perSecond: number): Promise<LiveRound[]> => {
  const { server, owner } = await openProduct(context)
  const desk = await openDesk(context)
  const relay = await startRelay(context.cleanUp)
  const seconds = context.quick ? 2 : 6
  const cell = async (port: number, url: string): Promise<Followed> => {
    const lines = await openLines(port, connections)
    const tabs = await Promise.all(Array.from({ length: tabsPerAgent }, () => openTab(url, desk.agent.cookie)))
    try {
      return await follow(lines, tabs, perSecond * seconds)
    } finally {
      for (const one of [lines, ...tabs]) one.close()
    }
  }
  const follow = (lines: Lines, tabs: Tab[], count: number) =>
    followMessages({
      lines: [lines],
      tabs,
      writings: makeWritings(count, desk.customers),
      number: demo.sales,
      perSecond,
    })
  try {
    return await roundsOf(3, async (index) => {
      context.say(`live at ${perSecond}/s, round ${index + 1} of 3 …`)
      await settleDisk(owner)
      const product = await cell(server.port, server.url)
      // What came too late for one round must not turn up in the next.
      await untilApplied(owner)
      return { product, relay: await cell(relay.port, relay.url) }
    })
  } finally {
    relay.stop()
  }
}
