import type { Transaction } from 'kysely'
import type { DB } from '../../platform/db-types.ts'

/** Open to the agents of the shop from the beginning; what they say comes from WhatsApp, here from its simulator. */
const open: readonly [name: string, language: string][] = [
  ['delivery_check', 'it'],
  ['delivery_check', 'en'],
  ['appointment', 'it'],
  ['payment_reminder', 'it'],
  ['payment_reminder', 'en'],
  ['order_shipped', 'it'],
  ['invoice', 'it'],
  ['pick_up', 'it'],
  ['order_arrived', 'en_US'],
  ['spring_lights', 'en_US'],
  ['satisfaction', 'it'],
]

/** Most templates are open to agents, so that the demo shows them without anybody doing anything. */
export const seedTemplates = async (trx: Transaction<DB>, tenantId: number, wabaId: string): Promise<void> => {
  const rows = open.map(([name, language]) => ({ tenant_id: tenantId, waba_id: wabaId, name, language }))
  await trx.insertInto('template_permits').values(rows).execute()
}
