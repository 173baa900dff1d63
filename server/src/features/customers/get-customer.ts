import type { CustomerDetails } from '@centralino/contract/customers.ts'
import { type Actor, seesWholeTenant } from '@centralino/domain/access/can.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { knownTo } from './access.ts'
import { findChanges, findNote } from './details-store.ts'
import { getCustomerSettings } from './get-customer-settings.ts'
import { findListed } from './list-store.ts'
import { listedCustomerView } from './view.ts'

/** Everything about a customer whom the actor may know of. */
export const getCustomer = async (tx: Tx, actor: Actor, id: string): Promise<CustomerDetails> => {
  const wanted = { ...(await knownTo(tx, actor)), id }
  const [row] = await findListed(tx, wanted, { numberId: null, after: null, limit: 1 })
  const more = await findNote(tx, id)
  if (!row || !more) throw new Refusal('not_found')
  const changes = await findChanges(tx, id, 20)
  return {
    ...listedCustomerView(row, tx.now),
    note: more.note,
    createdAt: more.created_at.toISOString(),
    editable: await mayEdit(tx, actor),
    changes: changes.map(({ at, user_id, name, changes }) => ({
      at: at.toISOString(),
      by: { id: user_id, name },
      changes,
    })),
  }
}

/** Whether the actor may change customers: supervisors always, agents where a setting allows it. */
export const mayEdit = async (tx: Tx, actor: Actor): Promise<boolean> =>
  seesWholeTenant(actor) || (await getCustomerSettings(tx)).agentsEdit

/** Whether the actor may write down new ones: who would not see them afterwards does not make them either. */
export const mayCreate = async (tx: Tx, actor: Actor): Promise<boolean> =>
  (await mayEdit(tx, actor)) && (await knownTo(tx, actor)).withNew
