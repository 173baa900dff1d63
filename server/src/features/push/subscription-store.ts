import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'

export type SubscriptionRow = { id: string; session_id: string; user_agent: string; created_at: Date }

const mostOfOneUser = 20

/** A browser agrees, or agrees anew: then it belongs to the session and the user of now. Of too many the oldest go. */
export const saveSubscription = async (
  tx: Tx,
  row: { id: string; userId: string; sessionId: string; hash: Buffer; sealed: Buffer; userAgent: string },
): Promise<SubscriptionRow> => {
  const { rows } = await sql<SubscriptionRow>`
    insert into push_subscriptions (tenant_id, id, user_id, session_id, endpoint_hash, sealed, user_agent, created_at)
    values (${tx.tenantId}, ${row.id}, ${row.userId}, ${row.sessionId}, ${row.hash}, ${row.sealed}, ${row.userAgent}, ${new Date(tx.now)})
    on conflict (tenant_id, endpoint_hash) do update set
      user_id = excluded.user_id, session_id = excluded.session_id, sealed = excluded.sealed, user_agent = excluded.user_agent
    returning id, session_id, user_agent, created_at`.execute(tx.sql)
  await sql`
    delete from push_subscriptions where tenant_id = ${tx.tenantId} and id in (
      select id from push_subscriptions where tenant_id = ${tx.tenantId} and user_id = ${row.userId}
      order by created_at desc, id desc offset ${mostOfOneUser})`.execute(tx.sql)
  return rows[0] as SubscriptionRow
}

export const listSubscriptions = (tx: Tx, userId: string): Promise<SubscriptionRow[]> =>
  tx.sql
    .selectFrom('push_subscriptions')
    .select(['id', 'session_id', 'user_agent', 'created_at'])
    .where('tenant_id', '=', tx.tenantId)
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()

/** Removes one; of this user only, if a user is given. */
export const deleteSubscription = async (tx: Tx, id: string, userId?: string): Promise<boolean> => {
  const all = tx.sql.deleteFrom('push_subscriptions').where('tenant_id', '=', tx.tenantId).where('id', '=', id)
  const result = await (userId === undefined ? all : all.where('user_id', '=', userId)).executeTakeFirst()
  return result.numDeletedRows > 0n
}

export type Reachable = { id: string; sealed: Buffer; tested_at: Date | null }

/** Those of a user whose session still lasts. */
export const findOfUser = async (tx: Tx, userId: string, idleSince: Date): Promise<Reachable[]> => {
  const { rows } = await sql<Reachable>`
    select p.id, p.sealed, p.tested_at
    from push_subscriptions p
    join sessions s on s.tenant_id = p.tenant_id and s.id = p.session_id
    where p.tenant_id = ${tx.tenantId} and p.user_id = ${userId}
      and s.expires_at > ${new Date(tx.now)} and s.last_seen_at > ${idleSince}
    order by p.id`.execute(tx.sql)
  return rows
}

export const markTested = async (tx: Tx, userId: string): Promise<void> => {
  await tx.sql
    .updateTable('push_subscriptions')
    .set({ tested_at: new Date(tx.now) })
    .where('tenant_id', '=', tx.tenantId)
    .where('user_id', '=', userId)
    .execute()
}

export type PushFacts = {
  sealed: Buffer
  locale: string
  chosen: unknown
  customer: string | null
  number: string
  by: string | null
  preview: string | null
  unread: number
}

/**
 * What a push says, if it is still to be said: the subscription's session lasts, its user is enabled and has the conversation, it
 * is not opened or has something unread, and no console of the user is in view.
 */
export const findPushFacts = async (
  tx: Tx,
  { subscriptionId, conversationId, idleSince }: { subscriptionId: string; conversationId: string; idleSince: Date },
): Promise<PushFacts | null> => {
  const now = new Date(tx.now)
  const { rows } = await sql<PushFacts>`
    select p.sealed, u.locale, coalesce(o.chosen, '{}') as chosen, n.name as number, m.preview, c.unread,
      coalesce(k.saved_name, (
        select '+' || a.value from customer_aliases a
        where a.tenant_id = c.tenant_id and a.customer_id = c.customer_id and a.kind = 'phone' limit 1), k.username) as customer,
      c.assignment -> 'by' ->> 'name' as by
    from push_subscriptions p
    join sessions s on s.tenant_id = p.tenant_id and s.id = p.session_id
    join users u on u.tenant_id = p.tenant_id and u.id = p.user_id
    join conversations c on c.tenant_id = p.tenant_id and c.assignee_id = p.user_id
    join numbers n on n.tenant_id = c.tenant_id and n.id = c.number_id
    join customers k on k.tenant_id = c.tenant_id and k.id = c.customer_id
    left join messages m on m.tenant_id = c.tenant_id and m.id = c.last_message_id
    left join user_settings o on o.tenant_id = u.tenant_id and o.user_id = u.id
    where p.tenant_id = ${tx.tenantId} and p.id = ${subscriptionId} and c.id = ${conversationId}
      and u.enabled and s.user_id = u.id and s.expires_at > ${now} and s.last_seen_at > ${idleSince}
      and c.state = 'active' and (c.opened_at is null or c.unread > 0)
      and not exists (select from visible_consoles v where v.tenant_id = u.tenant_id and v.user_id = u.id and v.until > ${now})`.execute(
    tx.sql,
  )
  return rows[0] ?? null
}
