import { replay, type StoredDecision } from '@centralino/domain/routing/replay.ts'
import { readConfig } from './config.ts'
import { eachDecision } from './features/routing/each-decision.ts'
import { systemClock } from './platform/clock.ts'
import { openDatabase } from './platform/database.ts'
import { createLog } from './platform/log.ts'
import { startPostgres } from './platform/postgres/start-postgres.ts'

/**
 * Makes every stored routing decision again from its inputs, and says where another outcome came out. Ends with 1 if there is one.
 * With DATABASE_URL also beside a running server; the embedded database must not be in use.
 */
const config = readConfig(process.env, process.cwd())
const log = createLog('warn')
const postgres = config.databaseUrl ? null : await startPostgres({ dataDir: config.dataDir, log })
const database = openDatabase({
  url: config.databaseUrl ?? (postgres?.url as string),
  connections: 2,
  onError: (error) => log.warn({ error: error.message }, 'a database connection was lost'),
})
let [same, different] = [0, 0]
try {
  await eachDecision(database, systemClock.now, (tenantId, id, stored: StoredDecision) => {
    const difference = replay(stored)
    if (!difference) same++
    else {
      different++
      process.stdout.write(
        `tenant ${tenantId}, decision ${id}: ${difference.path} was ${difference.stored}, is now ${difference.replayed}\n`,
      )
    }
  })
} finally {
  await database.close()
  await postgres?.stop()
}
process.stdout.write(`${same + different} decisions made again: ${same} the same, ${different} different\n`)
process.exitCode = different > 0 ? 1 : 0
