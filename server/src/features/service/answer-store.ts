import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'
import type { Recipient } from '../messages/outgoing-request.ts'

export type Writer = {
  conversationId: string
  numberId: string
  customerId: string
  lastInboundAt: number | null
  recipient: Recipient
}

type Row = {
  id: string
  number_id: string
  customer_id: string
  last_inbound_at: Date | null
  phone: string | null
  user_id: string | null
}

/** Who wrote with these messages to these numbers, in conversations that no agent has; messages of some types do not count. */
export const findWriters = async (
  tx: Tx,
  numberIds: readonly string[],
  received: ReadonlyMap<string, readonly string[]>,
  saysNothing: readonly string[],
): Promise<Writer[]> => {
  const { rows } = await sql<Row>`
    select c.id, c.number_id, c.customer_id, c.last_inbound_at,
      (select value from customer_aliases a where a.tenant_id = c.tenant_id and a.customer_id = c.customer_id and a.kind = 'phone' limit 1) as phone,
      (select value from customer_aliases a where a.tenant_id = c.tenant_id and a.customer_id = c.customer_id and a.kind = 'user_id' limit 1) as user_id
    from conversations c
    where c.tenant_id = ${tx.tenantId} and c.id = any(${[...received.keys()]}::uuid[]) and c.number_id = any(${numberIds}::uuid[])
      and c.state <> 'active'
      and exists (select from messages m where m.tenant_id = c.tenant_id and m.id = any(${[...received.values()].flat()}::uuid[])
        and m.conversation_id = c.id and m.type <> all(${saysNothing}::text[]))
    order by c.id`.execute(tx.sql)
  return rows.map((row) => ({
    conversationId: row.id,
    numberId: row.number_id,
    customerId: row.customer_id,
    lastInboundAt: row.last_inbound_at?.getTime() ?? null,
    recipient: { phone: row.phone, user_id: row.user_id },
  }))
}

/** Notes that these customers are told in these closing periods; returns those who were not yet, as `<number id> <customer id>`. */
export const claimAnswers = async (
  tx: Tx,
  answers: readonly { numberId: string; customerId: string; since: number }[],
): Promise<Set<string>> => {
  if (answers.length === 0) return new Set()
  const { rows } = await sql<{ number_id: string; customer_id: string }>`
    insert into closed_answers as a (tenant_id, number_id, customer_id, closed_since)
    select ${tx.tenantId}, r.number_id, r.customer_id, r.since
    from unnest(${answers.map((a) => a.numberId)}::uuid[], ${answers.map((a) => a.customerId)}::uuid[],
      ${answers.map((a) => new Date(a.since))}::timestamptz[]) as r (number_id, customer_id, since)
    on conflict (tenant_id, number_id, customer_id) do update set closed_since = excluded.closed_since
      where a.closed_since < excluded.closed_since
    returning number_id, customer_id`.execute(tx.sql)
  return new Set(rows.map((row) => `${row.number_id} ${row.customer_id}`))
}
