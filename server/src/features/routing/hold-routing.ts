import type { Tx } from '../../platform/tx.ts'
import { lockRouting } from './store.ts'

/**
 * Keeps routing, and everything else that moves conversations of the tenant, waiting until the transaction ends. It comes before
 * the locks of conversations, and those before timers: whoever keeps that order cannot be blocked by anybody who does.
 */
export const holdRouting = (tx: Tx): Promise<void> => lockRouting(tx)
