import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'

/** A conversation's messages that contain all of these folded terms, newest first, with how many there are in all. */
export const findContaining = async (
  tx: Tx,
  conversationId: string,
  terms: readonly string[],
  limit: number,
): Promise<{ id: string; sent_at: Date; count: number }[]> => {
  const all = terms.map((term) => sql`and strpos(x.text, ${term}) > 0`)
  const { rows } = await sql<{ id: string; sent_at: Date; count: number }>`
    select x.id, x.sent_at, count(*) over ()::int as count
    from (
      select m.id, m.sent_at, m.seq, folded(case when m.body = '' then m.preview else m.body end) as text from messages m
      where m.tenant_id = ${tx.tenantId} and m.conversation_id = ${conversationId} and m.type <> 'event'
      offset 0
    ) x
    where true ${sql.join(all, sql` `)}
    order by x.sent_at desc, x.seq desc limit ${limit}`.execute(tx.sql)
  return rows
}
