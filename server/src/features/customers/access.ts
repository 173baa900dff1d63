import { type Actor, confinedTo } from '@centralino/domain/access/can.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { getCustomerSettings } from './get-customer-settings.ts'
import { isKnown, type Wanted } from './list-store.ts'

/** Which customers the actor may know of. */
export const knownTo = async (tx: Tx, actor: Actor, terms: Wanted['terms'] = []): Promise<Wanted> => {
  const confined = confinedTo(actor)
  const withNew = confined === null || (await getCustomerSettings(tx)).isolatedSeeNew
  return { terms, userId: actor.userId, confined, withNew }
}

/** Lets only those on who may know of this customer; to everybody else there is none. */
export const requireKnown = async (tx: Tx, actor: Actor, customerId: string): Promise<void> => {
  if (!(await isKnown(tx, await knownTo(tx, actor), customerId))) throw new Refusal('not_found')
}
