import type { Transaction } from 'kysely'
import type { DB } from '../../platform/db-types.ts'

const fields = [
  { key: 'city', label: 'City', type: 'text', in_list: true },
  { key: 'customer_code', label: 'Customer code', type: 'text', read_only: true },
  { key: 'since', label: 'Customer since', type: 'date' },
  { key: 'kind', label: 'Kind', type: 'choice', choices: ['Private', 'Architect', 'Hotel', 'Shop'], in_list: true },
  { key: 'discount', label: 'Discount (%)', type: 'number' },
]

/** What Bottega Lume wants to know of its customers. */
export const seedCustomerFields = async (trx: Transaction<DB>, tenantId: number): Promise<void> => {
  await trx
    .insertInto('customer_fields')
    .values(fields.map((field, position) => ({ tenant_id: tenantId, position, choices: [], ...field })))
    .execute()
}
