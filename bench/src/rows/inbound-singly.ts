import { median, spreadOf } from '../figures/quantiles.ts'
import type { Row } from '../row.ts'
import { measureInbound } from './measure-inbound.ts'

export const row: Row = {
  name: 'inbound-singly',
  what: 'the same, against the same rows in one transaction per message',
  unit: 'messages/s',
  target: 'at least 5 × one transaction per message',
  async run(context) {
    const rounds = await measureInbound(context)
    const value = median(rounds.map((round) => round.product))
    const limit = median(rounds.map((round) => round.singly))
    return {
      value,
      limit,
      ratio: value / limit,
      met: value / limit >= 5,
      spread: spreadOf(rounds.map((round) => round.product)),
      details: { limitSpread: spreadOf(rounds.map((round) => round.singly)) },
    }
  },
}
