import type pg from 'pg'
import type { Stage } from './stage.ts'

const tables = ['deliveries', 'customers', 'customer_aliases', 'conversations', 'messages', 'feed_events']

/**
 * Makes sure that the baselines write what the server writes: rows of every table, and of the same size.
 * @throws Error when a change of the tables has passed the bench by.
 */
export const expectAlikeRows = async (owner: pg.Client, stage: Stage): Promise<void> => {
  for (const table of tables) {
    const { rows } = await owner.query<{ ours: number | null; theirs: number | null }>(
      `select avg(pg_column_size(t)) filter (where tenant_id = $1)::float as theirs,
         avg(pg_column_size(t)) filter (where tenant_id <> $1)::float as ours from ${table} t`,
      [stage.tenantId],
    )
    const ratio = (rows[0]?.theirs ?? Number.NaN) / (rows[0]?.ours ?? Number.NaN)
    if (!(ratio > 0.85 && ratio < 1.15))
      throw new Error(
        `a baseline's row of ${table} is ${ratio.toFixed(2)} times as large as the server's: bench/src/bare is out of date`,
      )
  }
}
