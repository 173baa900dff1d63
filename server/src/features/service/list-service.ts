import type { NumberService } from '@centralino/contract/service.ts'
import type { Tx } from '../../platform/tx.ts'
import { findPresent } from './find-present.ts'
import { serviceView } from './view.ts'

/** Whether each number is within its working time, oldest number first. */
export const listService = async (tx: Tx): Promise<NumberService[]> => (await findPresent(tx)).map(serviceView)
