import type { Tx } from '../../platform/tx.ts'
import { findName } from './store.ts'

/** A user of the tenant by name, as lists and lines show people. */
export const findPerson = (tx: Tx, id: string): Promise<{ id: string; name: string }> => findName(tx, id)
