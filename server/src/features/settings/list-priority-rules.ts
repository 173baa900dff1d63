import type { PriorityRules } from '@centralino/contract/routing.ts'
import type { Tx } from '../../platform/tx.ts'
import { findPriorityRules } from './store.ts'

/** Which words in a first message make a conversation urgent. */
export const listPriorityRules = async (tx: Tx): Promise<PriorityRules> => ({ items: await findPriorityRules(tx) })
