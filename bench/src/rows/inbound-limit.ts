import { median, spreadOf } from '../figures/quantiles.ts'
import type { Row } from '../row.ts'
import { connections, measureInbound } from './measure-inbound.ts'

export const row: Row = {
  name: 'inbound-limit',
  what: `webhook → stored and applied, ${connections} connections, against the same rows in bare batched statements`,
  unit: 'messages/s',
  target: 'at least 50 % of the limit',
  async run(context) {
    const rounds = await measureInbound(context)
    const value = median(rounds.map((round) => round.product))
    const limit = median(rounds.map((round) => round.batched))
    return {
      value,
      limit,
      ratio: value / limit,
      met: value / limit >= 0.5,
      spread: spreadOf(rounds.map((round) => round.product)),
      details: {
        limitSpread: spreadOf(rounds.map((round) => round.batched)),
        answeredPerSecond: median(rounds.map((round) => round.answered)),
        messagesPerApplied: median(rounds.map((round) => round.applyBatch)),
      },
    }
  },
}
