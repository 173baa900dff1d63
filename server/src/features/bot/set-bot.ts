import type * as contract from '@centralino/contract/bot.ts'
import { checkBot, normaliseBot } from '@centralino/domain/bot/check-bot.ts'
import type { Bot, Menu } from '@centralino/domain/bot/menu.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { holdNumber } from '../numbers/hold-number.ts'
import { knownSkillsets } from '../skillsets/known-skillsets.ts'
import { deleteBot, insertBot } from './store.ts'
import { botView } from './view.ts'

/** An administrator sets what a number says and asks first. What it has asked already is answered as it was asked. */
export const setBot = async (tx: Tx, numberId: string, wanted: Bot | null): Promise<contract.Bot | null> => {
  if (!(await holdNumber(tx, numberId))) throw new Refusal('not_found')
  const bot = wanted && (await checked(tx, wanted))
  await deleteBot(tx, numberId)
  if (bot) await insertBot(tx, numberId, bot)
  return bot && botView(bot)
}

const checked = async (tx: Tx, wanted: Bot): Promise<Bot> => {
  const bot = normaliseBot(wanted)
  const fault = checkBot(bot)
  if (fault) {
    const { code, ...where } = fault
    throw new Refusal(code, where)
  }
  if (bot.menu) await requireSkillsets(tx, bot.menu)
  return bot
}

const requireSkillsets = async (tx: Tx, { answers, otherwise }: Menu): Promise<void> => {
  const ids = answers.map(({ skillsetId }) => skillsetId)
  const known = await knownSkillsets(tx, otherwise === null ? ids : [...ids, otherwise])
  const answer = ids.findIndex((id) => !known.has(id))
  if (answer >= 0) throw new Refusal('unknown_skillset', { answer })
  if (otherwise !== null && !known.has(otherwise)) throw new Refusal('unknown_skillset', { part: 'otherwise' })
}
