import type { CustomerField } from '@centralino/contract/customer-fields.ts'
import type { Tx } from '../../platform/tx.ts'
import { findFields } from './settings-store.ts'

/** What is kept of customers besides their names, in order. */
export const listCustomerFields = (tx: Tx): Promise<CustomerField[]> => findFields(tx)
