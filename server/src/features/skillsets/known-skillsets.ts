import type { Tx } from '../../platform/tx.ts'
import { knownAmong } from './store.ts'

/** Which of these skillsets the tenant has. */
export const knownSkillsets = (tx: Tx, ids: readonly string[]): Promise<Set<string>> => knownAmong(tx, ids)
