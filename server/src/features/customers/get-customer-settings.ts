import type { CustomerSettings } from '@centralino/contract/customer-fields.ts'
import type { Tx } from '../../platform/tx.ts'
import { findCustomerSettings } from './settings-store.ts'

/** What holds until an administrator says otherwise. */
const defaults: CustomerSettings = { agentsEdit: false, isolatedSeeNew: false }

/** Who may do what with customers in this tenant. */
export const getCustomerSettings = async (tx: Tx): Promise<CustomerSettings> =>
  (await findCustomerSettings(tx)) ?? defaults
