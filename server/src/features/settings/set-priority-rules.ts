import type { PriorityRules } from '@centralino/contract/routing.ts'
import type { Tx } from '../../platform/tx.ts'
import { findPriorityRules, replacePriorityRules } from './store.ts'

/** Sets which words make a conversation urgent that begins from now on. */
export const setPriorityRules = async (tx: Tx, { items }: PriorityRules): Promise<PriorityRules> => {
  await replacePriorityRules(tx, items)
  return { items: await findPriorityRules(tx) }
}
