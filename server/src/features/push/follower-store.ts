import type { FeedEvent } from '@centralino/contract/feed.ts'
import { type Kysely, sql } from 'kysely'
import type { DB } from '../../platform/db-types.ts'
import type { Tx } from '../../platform/tx.ts'
import type { Need } from './need-of.ts'

/** The tenants whose feed is looked through. */
export const findFollowed = async (platform: Kysely<DB>): Promise<number[]> => {
  const rows = await platform.selectFrom('push_followers').select('tenant_id').execute()
  return rows.map((row) => row.tenant_id)
}

/** From now on, if not already. */
export const beginToFollow = async (tx: Tx): Promise<void> => {
  await sql`
    insert into push_followers (tenant_id, seq)
    select ${tx.tenantId}, coalesce((select last from feed_counters where tenant_id = ${tx.tenantId}), 0)
    on conflict do nothing`.execute(tx.sql)
}

/** How far it was looked through, held for this transaction; null: nobody asks for it. */
export const holdFollower = async (tx: Tx): Promise<{ seq: number; last: number; users: string[] } | null> => {
  const { rows } = await sql<{ seq: string; last: string; users: string[] }>`
    with follower as (select seq from push_followers where tenant_id = ${tx.tenantId} for update)
    select seq, coalesce((select last from feed_counters where tenant_id = ${tx.tenantId}), seq) as last,
      array(select distinct user_id::text from push_subscriptions where tenant_id = ${tx.tenantId}) as users
    from follower`.execute(tx.sql)
  const [row] = rows
  return row ? { seq: Number(row.seq), last: Number(row.last), users: row.users } : null
}

/** What happened to the conversations of these users. */
export const findEvents = async (
  tx: Tx,
  { after, upTo, users }: { after: number; upTo: number; users: readonly string[] },
): Promise<FeedEvent[]> => {
  const { rows } = await sql<{ event: FeedEvent }>`
    select event from feed_events
    where tenant_id = ${tx.tenantId} and seq > ${after} and seq <= ${upTo}
      and audience -> 'subject' ->> 'assigneeId' = any (${[...users]}::text[])
    order by seq`.execute(tx.sql)
  return rows.map(({ event }) => event)
}

export const moveFollower = async (tx: Tx, seq: number): Promise<void> => {
  await sql`update push_followers set seq = ${seq} where tenant_id = ${tx.tenantId}`.execute(tx.sql)
}

export const stopFollowing = async (tx: Tx): Promise<void> => {
  await sql`delete from push_followers where tenant_id = ${tx.tenantId}`.execute(tx.sql)
}

/**
 * Notes of these needs that their users are told now, and returns the browsers to tell: not of who sees a console, not of what is
 * somebody else's by now or seen already, not again before it was seen or given anew, not of messages whom only new ones concern.
 */
export const noteTold = async (
  tx: Tx,
  needs: readonly Need[],
): Promise<{ subscriptionId: string; conversationId: string; kind: Need['kind'] }[]> => {
  const now = new Date(tx.now)
  const { rows } = await sql<{ subscriptionId: string; conversationId: string; kind: Need['kind'] }>`
    with need as (
      select * from unnest(${needs.map((need) => need.userId)}::uuid[], ${needs.map((need) => need.conversationId)}::uuid[],
        ${needs.map((need) => need.kind)}::text[]) as n (user_id, conversation_id, kind)
    ), told as (
      insert into push_told as t (tenant_id, user_id, conversation_id, at)
      select c.tenant_id, n.user_id, c.id, ${now}
      from need n
      join conversations c on c.tenant_id = ${tx.tenantId} and c.id = n.conversation_id
      left join user_settings s on s.tenant_id = c.tenant_id and s.user_id = n.user_id
      where c.state = 'active' and c.assignee_id = n.user_id and (c.opened_at is null or c.unread > 0)
        and (n.kind <> 'message' or s.chosen ->> 'notifyFor' = 'all')
        and not exists (select from visible_consoles v where v.tenant_id = c.tenant_id and v.user_id = n.user_id and v.until > ${now})
      order by n.user_id, c.id
      on conflict (tenant_id, user_id, conversation_id) do update set at = excluded.at
        where t.at < (select c.assigned_at from conversations c where c.tenant_id = t.tenant_id and c.id = t.conversation_id)
          or t.at < (select max(r.at) from read_marks r where r.tenant_id = t.tenant_id and r.conversation_id = t.conversation_id
            and r.reader_kind = 'user' and r.reader_id = t.user_id)
      returning user_id, conversation_id
    )
    select p.id as "subscriptionId", told.conversation_id as "conversationId", need.kind
    from told
    join need using (user_id, conversation_id)
    join push_subscriptions p on p.tenant_id = ${tx.tenantId} and p.user_id = told.user_id`.execute(tx.sql)
  return rows
}
