import type { CustomerDetails, changeCustomer as contract } from '@centralino/contract/customers.ts'
import type { Received } from '@centralino/contract/endpoint.ts'
import { type Actor, mayAdminister } from '@centralino/domain/access/can.ts'
import { changeProperties } from '@centralino/domain/customer/fields.ts'
import { v7 } from 'uuid'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { republishConversationsOf } from '../conversations/republish-conversations.ts'
import { requireKnown } from './access.ts'
import { type FieldChange, insertChange, type KeptRow, lockKept, saveKept } from './details-store.ts'
import { getCustomer, mayEdit } from './get-customer.ts'
import { listCustomerFields } from './list-customer-fields.ts'

type Changes = Received<typeof contract>['body']

/** Changes what is kept of a customer, notes who changed what, and shows the new name wherever the customer stands. */
export const changeCustomer = async (tx: Tx, actor: Actor, id: string, given: Changes): Promise<CustomerDetails> => {
  await requireKnown(tx, actor, id)
  if (!(await mayEdit(tx, actor))) throw new Refusal('not_allowed')
  const before = (await lockKept(tx, id)) as KeptRow
  const after = await changed(tx, actor, before, given)
  const changes = differences(before, after)
  if (changes.length > 0) {
    // Somebody else's change is not written over unseen.
    if (before.revision !== given.revision) throw new Refusal('changed_meanwhile')
    await saveKept(tx, id, after)
    await insertChange(tx, { id: v7(), customerId: id, userId: actor.userId, changes })
    if (before.saved_name !== after.saved_name) await republishConversationsOf(tx, id)
  }
  return getCustomer(tx, actor, id)
}

const changed = async (tx: Tx, actor: Actor, before: KeptRow, given: Changes): Promise<Omit<KeptRow, 'revision'>> => {
  const fields = await listCustomerFields(tx)
  const { properties, faults } = changeProperties(fields, before.properties, given.properties ?? {}, {
    readOnly: mayAdminister(actor),
  })
  if (faults.length > 0) throw new Refusal('wrong_property', { faults })
  return {
    saved_name: given.savedName === undefined ? before.saved_name : given.savedName || null,
    note: given.note?.trim() ?? before.note,
    properties,
  }
}

const differences = (before: Omit<KeptRow, 'revision'>, after: Omit<KeptRow, 'revision'>): FieldChange[] => {
  const flat = ({ saved_name, note, properties }: Omit<KeptRow, 'revision'>): Record<string, string> => ({
    ...Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, String(value)])),
    saved_name: saved_name ?? '',
    note,
  })
  const [was, is] = [flat(before), flat(after)]
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .map((field) => ({ field, before: was[field] ?? '', after: is[field] ?? '' }))
    .filter((change) => change.before !== change.after)
}
