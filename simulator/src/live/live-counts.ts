import type { Simulator } from '../simulator.ts'
import type { LiveCounts } from './live-message.ts'

/** After this long without a 200, ms, a customer's message counts as lost. */
const patience = 30_000

/** Running totals, so that a load of thousands a second costs nothing to count. */
export function createLiveCounts({ world, ledger, now }: Simulator) {
  let messagesIn = 0
  let messagesOut = 0
  for (const message of world.messages.values()) {
    if (message.kind === 'inbound') messagesIn += 1
    else messagesOut += 1
  }
  ledger.listen((event) => {
    if (event.t === 'inbound') messagesIn += 1
    if (event.t === 'outbound') messagesOut += 1
  })
  return {
    read: (): LiveCounts => {
      let lost = 0
      for (const hook of world.pending.values()) if (hook.inboundId !== null && now() - hook.at > patience) lost += 1
      return { messagesIn, messagesOut, lost }
    },
    reset: () => {
      messagesIn = 0
      messagesOut = 0
    },
  }
}
