import type { CustomerSettings } from '@centralino/contract/customer-fields.ts'
import type { Tx } from '../../platform/tx.ts'
import { getCustomerSettings } from './get-customer-settings.ts'
import { saveCustomerSettings } from './settings-store.ts'

/** Changes who may do what with customers; what is left out stays. */
export const changeCustomerSettings = async (
  tx: Tx,
  changes: { [K in keyof CustomerSettings]?: CustomerSettings[K] | undefined },
): Promise<CustomerSettings> => {
  const before = await getCustomerSettings(tx)
  const settings = {
    agentsEdit: changes.agentsEdit ?? before.agentsEdit,
    isolatedSeeNew: changes.isolatedSeeNew ?? before.isolatedSeeNew,
  }
  await saveCustomerSettings(tx, settings)
  return settings
}
