import type { SettingsChange } from '@centralino/contract/personal-settings.ts'
import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'

export type ChosenSettings = { chosen: unknown; revision: number }

/** What a user has chosen; revision 0: nothing yet. */
export const findChosen = async (tx: Tx, userId: string): Promise<ChosenSettings> => {
  const { rows } = await sql<ChosenSettings>`
    select chosen, revision from user_settings where tenant_id = ${tx.tenantId} and user_id = ${userId}`.execute(tx.sql)
  return rows[0] ?? { chosen: {}, revision: 0 }
}

/** Lays what was chosen now over what was chosen before, setting by setting: two tabs at once lose nothing of each other's. */
export const mergeChosen = async (tx: Tx, userId: string, change: SettingsChange): Promise<ChosenSettings> => {
  const { rows } = await sql<ChosenSettings>`
    insert into user_settings as s (tenant_id, user_id, chosen) values (${tx.tenantId}, ${userId}, ${JSON.stringify(change)}::jsonb)
    on conflict (tenant_id, user_id) do update set chosen = s.chosen || excluded.chosen, revision = s.revision + 1
    returning chosen, revision`.execute(tx.sql)
  return rows[0] as ChosenSettings
}
