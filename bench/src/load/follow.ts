import { setTimeout as wait } from 'node:timers/promises'
import type { Tab } from '../agents/tab.ts'
import { countReceipts, type ReceiptCount } from '../figures/receipts.ts'
import type { DemoNumber, Writing } from './customers.ts'
import { expectAccepted } from './flood.ts'
import type { Lines } from './lines.ts'
import { pace } from './pace.ts'
import { webhookRequest } from './webhook-request.ts'

export type Followed = ReceiptCount & {
  /** From the moment a POST was due to the arrival at each tab, in ms. */
  latencies: number[]
  breaks: number
}

const patienceMs = 5_000

/** Posts at an even pace, in turn over the servers given, and follows every message to every tab. */
export const followMessages = async (options: {
  lines: readonly Lines[]
  tabs: readonly Tab[]
  writings: readonly Writing[]
  number: DemoNumber
  perSecond: number
}): Promise<Followed> => {
  const { lines, tabs, writings, number, perSecond } = options
  const requests = writings.map((writing) => webhookRequest(writing, number))
  const startedAt = new Map<string, number>()
  const answers: Promise<number>[] = []
  for (const tab of tabs) tab.forget()
  await pace({
    perSecond,
    count: requests.length,
    send(index) {
      startedAt.set((writings[index] as Writing).wamid, performance.now())
      answers.push((lines[index % lines.length] as Lines).send(requests[index] as Buffer))
    },
  })
  expectAccepted(await Promise.all(answers))
  await untilReceived(tabs, requests.length)
  return {
    ...countReceipts(
      new Set(startedAt.keys()),
      tabs.map((tab) => tab.received.map(({ wamid }) => wamid)),
    ),
    latencies: tabs.flatMap((tab) => tab.received.map(({ wamid, at }) => at - (startedAt.get(wamid) ?? Number.NaN))),
    breaks: tabs.reduce((sum, tab) => sum + tab.breaks, 0),
  }
}

/** Waits for the last one, and a moment longer for what might come twice. */
const untilReceived = async (tabs: readonly Tab[], count: number): Promise<void> => {
  const end = performance.now() + patienceMs
  while (tabs.some((tab) => tab.received.length < count) && performance.now() < end) await wait(20)
  await wait(200)
}
