import type { MailSettings } from '@centralino/contract/mail.ts'
import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'

/** What holds for the tenant's mails; before anything was set: to everybody, with links. */
export const findMailSettings = async (tx: Tx): Promise<MailSettings> => {
  const row = await tx.sql
    .selectFrom('mail_settings')
    .select(['allowed_domains', 'files', 'reply_to', 'revision'])
    .where('tenant_id', '=', tx.tenantId)
    .executeTakeFirst()
  return {
    allowedDomains: row?.allowed_domains ?? [],
    files: (row?.files as MailSettings['files'] | undefined) ?? 'links',
    replyTo: row?.reply_to ?? null,
    revision: row?.revision ?? 0,
  }
}

/** False when the settings are not those of this revision any more. */
export const saveMailSettings = async (tx: Tx, settings: MailSettings): Promise<boolean> => {
  const { allowedDomains, files, replyTo, revision } = settings
  const { numAffectedRows } =
    revision === 0
      ? await sql`
          insert into mail_settings (tenant_id, allowed_domains, files, reply_to)
          values (${tx.tenantId}, ${allowedDomains}::text[], ${files}, ${replyTo}) on conflict do nothing`.execute(
          tx.sql,
        )
      : await sql`
          update mail_settings set allowed_domains = ${allowedDomains}::text[], files = ${files}, reply_to = ${replyTo},
            revision = revision + 1
          where tenant_id = ${tx.tenantId} and revision = ${revision}`.execute(tx.sql)
  return numAffectedRows === 1n
}
