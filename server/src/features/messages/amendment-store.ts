import type { Amendment, EarlierText } from '@centralino/domain/message/amend.ts'
import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'
import type { NewAmendment } from './new-amendment.ts'
import type { Wamid } from './wamid-key.ts'

/** Keeps amendments, each once. */
export const insertAmendments = async (tx: Tx, amendments: readonly NewAmendment[]): Promise<void> => {
  const rows = amendments.map(({ numberId, wamid, originalWamid, kind, text, at }) => ({
    number_id: numberId,
    wamid,
    original_wamid: originalWamid,
    kind,
    text,
    at: new Date(at).toISOString(),
  }))
  await sql`
    insert into amendments (tenant_id, number_id, wamid, original_wamid, kind, text, at)
    select ${tx.tenantId}, r.number_id, r.wamid, r.original_wamid, r.kind, r.text, r.at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r (number_id uuid, wamid text, original_wamid text, kind text, text text, at timestamptz)
    on conflict (tenant_id, number_id, wamid) do nothing`.execute(tx.sql)
}

/** A customer's message with everything the customer did to it since. */
export type Original = {
  id: string
  number_id: string
  wamid: string
  conversation_id: string
  type: string
  body: string
  content: Record<string, unknown> | null
  edits: { text: string; until: string }[] | null
  revoked_at: Date | null
  amendments: { kind: Amendment['kind']; wamid: string; at: number; text: string }[]
}

/** The customers' messages among these that are here, as they stand. */
export const findOriginals = async (tx: Tx, keys: readonly Wamid[]): Promise<Original[]> => {
  const { rows } = await sql<Original>`
    select m.id, m.number_id, m.wamid, m.conversation_id, m.type, m.body, m.content, m.edits, m.revoked_at,
      (select coalesce(jsonb_agg(jsonb_build_object('kind', a.kind, 'wamid', a.wamid, 'text', a.text,
          'at', round(extract(epoch from a.at) * 1000))), '[]')
        from amendments a where a.tenant_id = m.tenant_id and a.number_id = m.number_id and a.original_wamid = m.wamid) as amendments
    from messages m
    join (select distinct * from unnest(${keys.map((key) => key.numberId)}::uuid[], ${keys.map((key) => key.wamid)}::text[])
      as u (number_id, wamid)) k on k.number_id = m.number_id and k.wamid = m.wamid
    where m.tenant_id = ${tx.tenantId} and m.direction = 'in'`.execute(tx.sql)
  return rows
}

export type Rewritten = {
  id: string
  body: string
  preview: string
  content: Record<string, unknown> | null
  edits: EarlierText[]
}

/** Writes new texts over old ones; the earlier texts stay beside them. */
export const writeEdits = async (tx: Tx, messages: readonly Rewritten[]): Promise<void> => {
  if (messages.length === 0) return
  const rows = messages.map(({ edits, ...message }) => ({
    ...message,
    edits: edits.map(({ text, until }) => ({ text, until: new Date(until).toISOString() })),
  }))
  await sql`
    update messages m set body = r.body, preview = r.preview, content = r.content, edits = r.edits, revision = m.revision + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, body text, preview text, content jsonb, edits jsonb)
    where m.tenant_id = ${tx.tenantId} and m.id = r.id`.execute(tx.sql)
}

export type Deleted = Wamid & { id: string; at: number }

/** Removes the content of messages their customers deleted, and of what had been changed in them; returns the files they had. */
export const writeDeletions = async (tx: Tx, messages: readonly Deleted[]): Promise<string[]> => {
  if (messages.length === 0) return []
  const { rows } = await sql<{ file_id: string | null }>`
    with emptied as (
      update amendments a set text = ''
      from unnest(${messages.map((one) => one.numberId)}::uuid[], ${messages.map((one) => one.wamid)}::text[]) as r (number_id, wamid)
      where a.tenant_id = ${tx.tenantId} and a.number_id = r.number_id and a.original_wamid = r.wamid
    )
    update messages m set body = '', preview = '', content = null, edits = null, file_id = null, revoked_at = r.at, revision = m.revision + 1
    from unnest(${messages.map((one) => one.id)}::uuid[], ${messages.map((one) => new Date(one.at))}::timestamptz[]) as r (id, at)
    join messages old on old.tenant_id = ${tx.tenantId} and old.id = r.id
    where m.tenant_id = ${tx.tenantId} and m.id = r.id
    returning old.file_id`.execute(tx.sql)
  return rows.flatMap(({ file_id }) => file_id ?? [])
}

/** The messages that quote one of these, or are set on it, in these conversations: they show its first line and change with it. */
export const touchQuoting = async (
  tx: Tx,
  conversationIds: readonly string[],
  wamids: readonly string[],
): Promise<{ id: string; conversation_id: string }[]> => {
  const { rows } = await sql<{ id: string; conversation_id: string }>`
    update messages set revision = revision + 1
    where tenant_id = ${tx.tenantId} and conversation_id = any(${conversationIds}::uuid[]) and reply_to_wamid = any(${wamids}::text[])
    returning id, conversation_id`.execute(tx.sql)
  return rows
}
