import type { NumberRules } from '@centralino/contract/number-rules.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { findRules } from './rules-store.ts'

/** How urgent a number is, whom its conversations go to, and what happens when a customer is silent. */
export const getNumberRules = async (tx: Tx, numberId: string): Promise<NumberRules> => {
  const rules = await findRules(tx, numberId)
  if (!rules) throw new Refusal('not_found')
  return rules
}
