import type { Product } from '../processes/product.ts'

export type FilledConversation = { id: string; place: number; first: string; last: string }

/** Writes what was said before into each of the agent's conversations: thirty messages, and into the first ten thousand. */
export const fillDesk = async ({ owner }: Product, agentId: string): Promise<FilledConversation[]> => {
  const { rows } = await owner.query<{ id: string; place: number }>(
    `select id, place from conversations where assignee_id = $1 and state = 'active' order by place`,
    [agentId],
  )
  await owner.query(
    `insert into messages (tenant_id, id, conversation_id, number_id, direction, type, body, preview, author_kind, author_id, status, sent_at, stored_at)
     select c.tenant_id, gen_random_uuid(), c.id, c.number_id, d.direction, 'text', t.text, left(t.text, 100), d.author, d.by, d.status, s.at, s.at
     from conversations c
     cross join lateral generate_series(1, case when c.place = 1 then 10000 else 30 end) n
     cross join lateral (select case when n % 3 = 0 then 'out' else 'in' end as direction,
       case when n % 3 = 0 then 'user' else 'customer' end as author,
       case when n % 3 = 0 then c.assignee_id end as by,
       case when n % 3 = 0 then 'read' else 'received' end as status) d
     cross join lateral (select 'mark-' || c.place || '-' || n || '. ' || repeat('A lamp in brass, with a shade of linen. ', 1 + n % 6) as text) t
     cross join lateral (select now() + (n - 20000) * interval '1 second' + interval '20000 seconds' as at) s
     where c.assignee_id = $1 and c.state = 'active'`,
    [agentId],
  )
  await owner.query(`update conversations set opened_at = coalesce(opened_at, now()) where assignee_id = $1`, [agentId])
  await owner.query('analyze messages')
  return rows.map(({ id, place }) => ({
    id,
    place,
    first: `mark-${place}-1. `,
    last: `mark-${place}-${place === 1 ? 10_000 : 30}. `,
  }))
}
