import { type Kysely, sql } from 'kysely'
import type { DB } from '../../platform/db-types.ts'
import type { Tx } from '../../platform/tx.ts'

/** The PDF of a conversation up to a message; made when the mail is sent. */
export type TranscriptAttachment = {
  kind: 'transcript'
  name: string
  conversationId: string
  upTo: number
  locale: 'en' | 'it'
}

/** A file of the conversation; read when the mail is sent. */
export type FileAttachment = { kind: 'file'; name: string; fileId: string; type: string }

export type Attachment = TranscriptAttachment | FileAttachment

export type MailState = 'queued' | 'sent' | 'kept' | 'failed'

export type NewMail = {
  id: string
  userId: string | null
  conversationId: string | null
  recipients: readonly string[]
  senderName: string
  replyTo: string | null
  subject: string
  text: string
  html: string
  attachments: readonly Attachment[]
  state: MailState
}

export const insertMail = async (tx: Tx, mail: NewMail): Promise<void> => {
  const now = new Date(tx.now)
  await tx.sql
    .insertInto('mails')
    .values({
      tenant_id: tx.tenantId,
      id: mail.id,
      user_id: mail.userId,
      conversation_id: mail.conversationId,
      recipients: [...mail.recipients],
      sender_name: mail.senderName,
      reply_to: mail.replyTo,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      attachments: JSON.stringify(mail.attachments),
      state: mail.state,
      created_at: now,
      settled_at: mail.state === 'queued' ? null : now,
    })
    .execute()
}

export type SendableMail = {
  id: string
  user_id: string | null
  conversation_id: string | null
  recipients: string[]
  sender_name: string
  reply_to: string | null
  subject: string
  text: string
  html: string
  attachments: Attachment[]
  attempts: number
  created_at: Date
}

const sendable = [
  'id',
  'user_id',
  'conversation_id',
  'recipients',
  'sender_name',
  'reply_to',
  'subject',
  'text',
  'html',
  'attachments',
  'attempts',
  'created_at',
] as const

/** Begins an attempt; undefined when the mail is settled already. */
export const beginAttempt = async (tx: Tx, id: string): Promise<SendableMail | undefined> =>
  (await tx.sql
    .updateTable('mails')
    .set((eb) => ({ attempts: eb('attempts', '+', 1), tried_at: new Date(tx.now) }))
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .returning(sendable)
    .executeTakeFirst()) as SendableMail | undefined

/** What came of an attempt; false when the mail was settled by another one meanwhile. */
export const noteAttempt = async (tx: Tx, id: string, state: MailState, reason: string | null): Promise<boolean> => {
  const { numUpdatedRows } = await tx.sql
    .updateTable('mails')
    .set({ state, reason, tried_at: null, ...(state === 'queued' ? {} : { settled_at: new Date(tx.now) }) })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export type ShownMail = {
  id: string
  recipients: string[]
  subject: string
  state: string
  reason: string | null
  created_at: Date
  user_id: string | null
  user_name: string | null
}

/** The mails about a conversation, newest first. */
export const findMailsAbout = (tx: Tx, conversationId: string, limit: number): Promise<ShownMail[]> =>
  tx.sql
    .selectFrom('mails as m')
    .leftJoin('users as u', (join) => join.onRef('u.tenant_id', '=', 'm.tenant_id').onRef('u.id', '=', 'm.user_id'))
    .select([
      'm.id',
      'm.recipients',
      'm.subject',
      'm.state',
      'm.reason',
      'm.created_at',
      'm.user_id',
      'u.name as user_name',
    ])
    .where('m.tenant_id', '=', tx.tenantId)
    .where('m.conversation_id', '=', conversationId)
    .orderBy('m.created_at', 'desc')
    .orderBy('m.id', 'desc')
    .limit(limit)
    .execute()

/** To how many addresses a user has written since then. What the same user asks for at the same time waits its turn. */
export const countRecipients = async (tx: Tx, userId: string, since: Date): Promise<number> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`mail ${userId}`}, 0))`.execute(tx.sql)
  const { rows } = await sql<{ count: number }>`
    select coalesce(sum(cardinality(recipients)), 0)::int as count from mails
    where tenant_id = ${tx.tenantId} and user_id = ${userId} and created_at > ${since}`.execute(tx.sql)
  return rows[0]?.count ?? 0
}

/** Mails of which an attempt was begun before, and nothing came of it: whoever was at it is gone. Of all tenants. */
export const findForgotten = (platform: Kysely<DB>, before: Date): Promise<{ tenant_id: number; id: string }[]> =>
  platform
    .selectFrom('mails')
    .select(['tenant_id', 'id'])
    .where('state', '=', 'queued')
    .where('tried_at', '<', before)
    .orderBy('created_at')
    .limit(100)
    .execute()

export type KeptMail = SendableMail & { tenant_id: number; state: string; reason: string | null }

/** The newest mails of all tenants, for the page that shows them while trying things out. */
export const findNewest = (platform: Kysely<DB>, limit: number): Promise<KeptMail[]> =>
  platform
    .selectFrom('mails')
    .select([...sendable, 'tenant_id', 'state', 'reason'])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute() as Promise<KeptMail[]>

export const findAnyMail = async (platform: Kysely<DB>, id: string): Promise<KeptMail | undefined> =>
  (await platform
    .selectFrom('mails')
    .select([...sendable, 'tenant_id', 'state', 'reason'])
    .where('id', '=', id)
    .executeTakeFirst()) as KeptMail | undefined
