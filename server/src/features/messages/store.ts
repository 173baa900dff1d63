import type { Message } from '@centralino/contract/messages.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'
import { type MessageRow, messageView } from './view.ts'

/** Messages as their view needs them. `rest` starts with `and` and speaks of `m`. */
export const selectMessages = async (tx: Tx, rest: RawBuilder<unknown>): Promise<MessageRow[]> => {
  const { rows } = await sql<MessageRow>`
    select m.id, m.seq, m.conversation_id, m.direction, m.type, m.body, m.preview, m.content, m.author_kind, m.author_id,
      case m.author_kind when 'user' then u.name when 'customer' then '' else 'System' end as author_name,
      m.status, m.error, m.wamid, m.reply_to_wamid, r.id as reply_id, r.preview as reply_preview, r.direction as reply_direction,
      m.sent_at, m.stored_at, m.accepted_at, m.delivered_at, m.read_at, m.played_at, m.failed_at, m.revision
    from messages m
    left join users u on u.tenant_id = m.tenant_id and u.id = m.author_id
    left join messages r on m.reply_to_wamid is not null and r.tenant_id = m.tenant_id and r.number_id = m.number_id and r.wamid = m.reply_to_wamid
    where m.tenant_id = ${tx.tenantId} ${rest}`.execute(tx.sql)
  return rows
}

/** The views of these messages, by id. */
export const messageViews = async (tx: Tx, ids: readonly string[]): Promise<Map<string, Message>> => {
  if (ids.length === 0) return new Map()
  const rows = await selectMessages(tx, sql`and m.id = any(${ids}::uuid[])`)
  return new Map(rows.map((row) => [row.id, messageView(row)]))
}
