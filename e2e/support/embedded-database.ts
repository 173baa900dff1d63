import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { commandOf, isAlive } from './processes.ts'

/** The PostgreSQL that lives in a DATA_DIR, seen from outside. */
export class EmbeddedDatabase {
  readonly #folder: string

  constructor(dataDir: string) {
    this.#folder = join(dataDir, 'database')
  }

  /** The process that serves it now, asked for or left behind; undefined when there is none. */
  get pid(): number | undefined {
    const [pid = ''] = this.#lines()
    return /^\d+$/.test(pid) && commandOf(Number(pid)).includes('postgres') ? Number(pid) : undefined
  }

  /** Rows as its owner sees them, over a connection of its own. */
  async query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    const port = this.#lines()[3] ?? ''
    const password = readFileSync(join(this.#folder, 'password'), 'utf8').trim()
    const client = new pg.Client(`postgres://centralino:${password}@127.0.0.1:${port}/centralino`)
    await client.connect()
    try {
      return (await client.query<Row>(text, values)).rows
    } finally {
      await client.end()
    }
  }

  /** Ends what a killed server left behind. */
  async stopOrphan(): Promise<void> {
    const { pid } = this
    if (pid === undefined) return
    process.kill(pid, 'SIGQUIT')
    for (let left = 100; left > 0 && isAlive(pid); left--) await wait(50)
    if (isAlive(pid)) process.kill(pid, 'SIGKILL')
  }

  #lines(): string[] {
    try {
      return readFileSync(join(this.#folder, 'data', 'postmaster.pid'), 'utf8').split('\n')
    } catch {
      return []
    }
  }
}
