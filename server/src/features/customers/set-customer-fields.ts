import type { CustomerField } from '@centralino/contract/customer-fields.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { findFields, replaceFields } from './settings-store.ts'

/** Says what is kept of customers. Values stay stored when their field goes, and are there again when it comes back. */
export const setCustomerFields = async (tx: Tx, items: readonly CustomerField[]): Promise<CustomerField[]> => {
  const keys = items.map((item) => item.key)
  const twice = keys.find((key, at) => keys.indexOf(key) !== at)
  // Changes are noted by field: these two names are taken.
  const taken = keys.find((key) => key === 'saved_name' || key === 'note')
  if (twice ?? taken) throw new Refusal('named_twice', { key: twice ?? taken })
  await replaceFields(tx, items)
  tx.publish({ kind: 'tenant' }, { type: 'choices', of: 'customer_fields' })
  return findFields(tx)
}
