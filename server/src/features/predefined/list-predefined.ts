import type { Answer } from '@centralino/contract/endpoint.ts'
import type { listPredefined as contract } from '@centralino/contract/predefined.ts'
import { type Actor, mayAdminister } from '@centralino/domain/access/can.ts'
import type { Tx } from '../../platform/tx.ts'
import { findCategories, findPredefined } from './store.ts'
import { predefinedViews } from './view.ts'

/** What this user may choose: what is for everybody and what is for the own skillsets. Who writes them sees all. */
export const listPredefined = async (tx: Tx, actor: Actor): Promise<Answer<typeof contract>> => {
  const only = mayAdminister(actor) ? {} : { skillsetIds: actor.skillsetIds }
  return { categories: await findCategories(tx), messages: await predefinedViews(tx, await findPredefined(tx, only)) }
}
