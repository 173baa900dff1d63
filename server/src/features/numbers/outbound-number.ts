import type { Tx } from '../../platform/tx.ts'
import { findOutboundNumber, type OutboundNumber } from './store.ts'

/** What must be known of a number to begin a conversation on it; undefined when there is none. */
export const outboundNumber = (tx: Tx, id: string): Promise<OutboundNumber | undefined> => findOutboundNumber(tx, id)
