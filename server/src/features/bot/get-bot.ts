import type { Bot } from '@centralino/contract/bot.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { holdNumber } from '../numbers/hold-number.ts'
import { findBots } from './store.ts'
import { botView } from './view.ts'

/** What a number says and asks first; null: nothing. */
export const getBot = async (tx: Tx, numberId: string): Promise<Bot | null> => {
  if (!(await holdNumber(tx, numberId))) throw new Refusal('not_found')
  const bot = (await findBots(tx, [numberId])).get(numberId)
  return bot ? botView(bot) : null
}
