import type { Role } from '@centralino/domain/access/can.ts'
import { type Kysely, sql } from 'kysely'
import type { DB } from '../../platform/db-types.ts'
import { runPlatformTx, type Tx } from '../../platform/tx.ts'

export type Credentials = { tenantId: number; userId: string; passwordHash: string | null; enabled: boolean }

/** The account of an address, whichever tenant it belongs to: an address signs in to one. */
export const findCredentials = (kysely: Kysely<DB>, email: string): Promise<Credentials | null> =>
  runPlatformTx(kysely, async (trx) => {
    const row = await trx
      .selectFrom('users')
      .select(['tenant_id', 'id', 'password_hash', 'enabled'])
      .where(sql<string>`lower(email)`, '=', sql<string>`lower(${email})`)
      .executeTakeFirst()
    return row
      ? { tenantId: row.tenant_id, userId: row.id, passwordHash: row.password_hash, enabled: row.enabled }
      : null
  })

export type SessionRow = {
  id: string
  last_seen_at: Date
  user_id: string
  email: string
  role: Role
  isolated: boolean
  skillset_ids: string[]
}

/** The live session with this token hash, of a user who is enabled, and what the access rules must know of that user. */
export const findSession = async (tx: Tx, tokenHash: Buffer, idleSince: Date): Promise<SessionRow | null> => {
  const { rows } = await sql<SessionRow>`
    select s.id, s.last_seen_at, s.user_id, u.email, u.role, u.isolated,
      array(select m.skillset_id::text from skillset_members m where m.tenant_id = u.tenant_id and m.user_id = u.id) as skillset_ids
    from sessions s
    join users u on u.tenant_id = s.tenant_id and u.id = s.user_id
    where s.tenant_id = ${tx.tenantId} and s.token_hash = ${tokenHash} and u.enabled
      and s.expires_at > ${new Date(tx.now)} and s.last_seen_at > ${idleSince}`.execute(tx.sql)
  return rows[0] ?? null
}

export const markSeen = async (tx: Tx, sessionId: string): Promise<void> => {
  await tx.sql
    .updateTable('sessions')
    .set({ last_seen_at: new Date(tx.now) })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', sessionId)
    .execute()
}

/** Locks the user until the transaction ends, so that signing in, signing out and choosing a status come one after the other. */
export const lockUser = async (tx: Tx, userId: string): Promise<{ enabled: boolean; status: string } | null> => {
  const row = await tx.sql
    .selectFrom('users')
    .select(['enabled', 'status'])
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', userId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row ?? null
}

export const insertSession = async (
  tx: Tx,
  session: { id: string; tokenHash: Buffer; userId: string; expiresAt: Date; userAgent: string },
): Promise<void> => {
  await tx.sql
    .insertInto('sessions')
    .values({
      tenant_id: tx.tenantId,
      id: session.id,
      token_hash: session.tokenHash,
      user_id: session.userId,
      created_at: new Date(tx.now),
      last_seen_at: new Date(tx.now),
      expires_at: session.expiresAt,
      user_agent: session.userAgent,
    })
    .execute()
}

export const deleteSession = async (tx: Tx, sessionId: string): Promise<void> => {
  await tx.sql.deleteFrom('sessions').where('tenant_id', '=', tx.tenantId).where('id', '=', sessionId).execute()
}

/** Removes the user's sessions that can no longer be used. */
export const deleteDeadSessions = async (tx: Tx, userId: string, idleSince: Date): Promise<void> => {
  await tx.sql
    .deleteFrom('sessions')
    .where('tenant_id', '=', tx.tenantId)
    .where('user_id', '=', userId)
    .where((e) => e.or([e('expires_at', '<=', new Date(tx.now)), e('last_seen_at', '<=', idleSince)]))
    .execute()
}

/** Whether the user has a session; with an id, whether it is there still. */
export const hasSession = async (tx: Tx, userId: string, sessionId?: string): Promise<boolean> => {
  const sessions = tx.sql
    .selectFrom('sessions')
    .select('id')
    .where('tenant_id', '=', tx.tenantId)
    .where('user_id', '=', userId)
  const row = await (sessionId ? sessions.where('id', '=', sessionId) : sessions).limit(1).executeTakeFirst()
  return row !== undefined
}
