import type { Bot } from '@centralino/domain/bot/menu.ts'
import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'
import { mostUrgent } from './priority-store.ts'

/** What the bots that have these conversations say, as it was when each began. */
export const findBots = async (tx: Tx, ids: readonly string[]): Promise<Map<string, Bot>> => {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; bot: Bot }>`
    select id, bot from conversations
    where tenant_id = ${tx.tenantId} and id = any(${ids}::uuid[]) and bot is not null`.execute(tx.sql)
  return new Map(rows.map(({ id, bot }) => [id, bot]))
}

export type StepRow = {
  id: string
  skillset_id: string | null
  bot_ends_at: string | null
  bot_asked: number
  waiting_since: string | null
  step_since: string | null
  /** What the bot says from now on; null: as before, as long as it has the conversation. */
  bot: Bot | null
}

/** Writes what bots made of waiting conversations, all in one statement. A skillset that is gone changes nothing. */
export const saveSteps = async (tx: Tx, rows: readonly StepRow[]): Promise<void> => {
  await sql`
    update conversations c set
      bot_ends_at = r.bot_ends_at,
      bot_asked = r.bot_asked,
      bot = case when r.bot_ends_at is not null then coalesce(nullif(r.bot, 'null'::jsonb), c.bot) end,
      waiting_since = r.waiting_since,
      step_since = r.step_since,
      skillset_id = r.skillset_id,
      priority = ${mostUrgent(tx, sql`r.skillset_id`)},
      revision = c.revision + 1
    from (
      select x.id, x.bot_ends_at, x.bot_asked, x.bot, x.waiting_since, x.step_since,
        case when x.skillset_id is null then null else coalesce(s.id, o.skillset_id) end as skillset_id
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x (id uuid, skillset_id uuid, bot_ends_at timestamptz, bot_asked int,
        waiting_since timestamptz, step_since timestamptz, bot jsonb)
      join conversations o on o.tenant_id = ${tx.tenantId} and o.id = x.id
      left join skillsets s on s.tenant_id = ${tx.tenantId} and s.id = x.skillset_id
    ) r
    where c.tenant_id = ${tx.tenantId} and c.id = r.id and c.state = 'waiting'`.execute(tx.sql)
}
