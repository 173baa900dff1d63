import { HISTORY_MS } from '@centralino/domain/access/can.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'
import type { CustomerRow } from './show-customer.ts'

export type ListedRow = CustomerRow & {
  properties: Record<string, string | number>
  revision: number
  last_inbound_at: Date | null
  open_id: string | null
  assignee_id: string | null
  assignee_name: string | null
  conversations: number
  last_conversation_at: Date | null
}

/** Which customers: those found by any of the lists of terms, as far as a confined user may know of them. */
export type Wanted = {
  terms: readonly (readonly string[])[]
  userId: string
  /** Null: the whole tenant. */
  confined: readonly string[] | null
  /** Whether who is confined sees customers without any conversation. */
  withNew: boolean
  /** Only this one. */
  id?: string
  /** Only those with an open conversation, or with one in which they have written since (a time). */
  having?: { open: true } | { writtenSince: Date }
}

/** The most that a search looks at: who finds more than so many has not said enough. */
const mostFound = 5_000

/** Customers with what lists show of them, by name. */
export const findListed = async (
  tx: Tx,
  wanted: Wanted,
  { numberId, after, limit }: { numberId: string | null; after: string | null; limit: number },
): Promise<ListedRow[]> => {
  const position =
    after === null
      ? sql``
      : sql`and (u.sort_name, u.id) > (select sort_name, id from customers where tenant_id = ${tx.tenantId} and id = ${after})`
  const there = numberId === null ? sql`` : sql`and c.number_id = ${numberId}`
  const { rows } = await sql<ListedRow>`
    select u.id, u.saved_name, u.profile_name, u.username, u.priority, u.properties, u.revision, a.value as phone,
      i.at as last_inbound_at, o.id as open_id, o.assignee_id, o.assignee_name, h.conversations::int as conversations, h.at as last_conversation_at
    from (
      select u.* from customers u where u.tenant_id = ${tx.tenantId} ${whoIs(tx, wanted)} ${position}
      order by u.sort_name, u.id limit ${limit}
    ) u
    left join lateral (
      select value from customer_aliases a where a.tenant_id = u.tenant_id and a.customer_id = u.id and a.kind = 'phone' limit 1
    ) a on true
    left join lateral (
      select max(c.last_inbound_at) as at from conversations c
      where c.tenant_id = u.tenant_id and c.customer_id = u.id ${numberId === null ? knownTo(tx, wanted) : there}
    ) i on true
    left join lateral (
      select c.id, w.id as assignee_id, w.name as assignee_name
      from conversations c left join users w on w.tenant_id = c.tenant_id and w.id = c.assignee_id
      where c.tenant_id = u.tenant_id and c.customer_id = u.id and c.state <> 'closed' ${there}
      order by c.created_at desc limit 1
    ) o on true
    left join lateral (
      select count(*) as conversations, max(c.created_at) as at from conversations c
      where c.tenant_id = u.tenant_id and c.customer_id = u.id ${knownTo(tx, wanted)}
    ) h on true
    order by u.sort_name, u.id`.execute(tx.sql)
  return rows
}

/** How many there are, counted up to `most`. */
export const countListed = async (tx: Tx, wanted: Wanted, most: number): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select from customers u where u.tenant_id = ${tx.tenantId} ${whoIs(tx, wanted)} limit ${most}) x`.execute(tx.sql)
  return rows[0]?.count ?? 0
}

/** Whether the user may know of this customer. */
export const isKnown = async (tx: Tx, wanted: Wanted, id: string): Promise<boolean> =>
  (await countListed(tx, { ...wanted, id }, 1)) > 0

const whoIs = (tx: Tx, wanted: Wanted): RawBuilder<unknown> => {
  const one = sql`${wanted.id === undefined ? sql`` : sql`and u.id = ${wanted.id}`} ${havingOf(tx, wanted)}`
  const found =
    wanted.terms.length === 0
      ? one
      : sql`${one} and u.id in (${sql.join(
          wanted.terms.map((words) => findBy(tx, words, wanted.confined === null)),
          sql` union `,
        )})`
  if (wanted.confined === null) return found
  const known = sql`exists (select from conversations c where c.tenant_id = u.tenant_id and c.customer_id = u.id ${knownTo(tx, wanted)})`
  if (!wanted.withNew) return sql`${found} and ${known}`
  const isNew = sql`not exists (select from conversations c where c.tenant_id = u.tenant_id and c.customer_id = u.id)`
  return sql`${found} and (${known} or ${isNew})`
}

const havingOf = (tx: Tx, wanted: Wanted): RawBuilder<unknown> => {
  const { having } = wanted
  if (having === undefined) return sql``
  const which =
    'open' in having
      ? sql`c.state <> 'closed'`
      : sql`(c.state <> 'closed' or c.closed_at >= ${having.writtenSince}) and c.last_inbound_at > ${having.writtenSince}`
  return sql`and u.id in (select c.customer_id from conversations c where c.tenant_id = ${tx.tenantId} and ${which} ${knownTo(tx, wanted)})`
}

/** Conversations that tell a confined user of their customer: those of the skillsets, those in hand, and those just closed by the user. */
const knownTo = (tx: Tx, { userId, confined }: Wanted): RawBuilder<unknown> =>
  confined === null
    ? sql``
    : sql`and (c.skillset_id = any(${confined}::uuid[]) or (c.state <> 'closed' and c.assignee_id = ${userId})
        or (c.state = 'closed' and c.closed_by = ${userId} and c.closed_at >= ${new Date(tx.now - HISTORY_MS)}))`

/** Who has words that begin with all of these; the longest is looked up, the others among those it finds. */
const findBy = (tx: Tx, words: readonly string[], bounded: boolean): RawBuilder<unknown> => {
  const [longest = '', ...others] = [...words].sort((a, b) => b.length - a.length)
  const begins = (alias: string, word: string) =>
    sql`${sql.ref(`${alias}.word`)} >= ${word} and ${sql.ref(`${alias}.word`)} < ${`${word}\u{10ffff}`}`
  const and = others.map(
    (word) =>
      sql`and exists (select from customer_words x where x.tenant_id = w.tenant_id and x.customer_id = w.customer_id and ${begins('x', word)})`,
  )
  return sql`(select w.customer_id from customer_words w
    where w.tenant_id = ${tx.tenantId} and ${begins('w', longest)} ${sql.join(and, sql` `)} ${bounded ? sql`limit ${mostFound}` : sql``})`
}
