import type { DeskNumber } from '@centralino/contract/numbers.ts'
import type { Tx } from '../../platform/tx.ts'
import { findNumbers } from './store.ts'
import { numberView } from './view.ts'

/** The managed numbers of the tenant, oldest first. */
export const listNumbers = async (tx: Tx): Promise<DeskNumber[]> => (await findNumbers(tx)).map(numberView)
