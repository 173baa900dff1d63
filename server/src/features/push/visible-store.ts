import { sql } from 'kysely'
import type { Tx } from '../../platform/tx.ts'

/** These users of a tenant, and no others, see a console of this process, until then. */
export const setVisible = async (
  tx: Tx,
  { process, userIds, until }: { process: string; userIds: readonly string[]; until: Date },
): Promise<void> => {
  await sql`
    with gone as (
      delete from visible_consoles where tenant_id = ${tx.tenantId}
        and ((process = ${process} and user_id <> all (${[...userIds]}::uuid[])) or until < ${new Date(tx.now)})
    )
    insert into visible_consoles (tenant_id, process, user_id, until)
    select ${tx.tenantId}, ${process}, u.id, ${until} from users u where u.tenant_id = ${tx.tenantId} and u.id = any (${[...userIds]}::uuid[])
    on conflict (tenant_id, process, user_id) do update set until = excluded.until`.execute(tx.sql)
}
