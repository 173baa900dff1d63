import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { EmbeddedDatabase } from './embedded-database.ts'
import { freePort } from './free-port.ts'
import { type Ending, StartedProcess } from './started-process.ts'

const server = 'server/src/main.ts'
/** A first start makes a database; a machine busy with other work takes its time for that. */
const patienceMs = 60_000

/** The real product as a process, with a DATA_DIR of its own that lives as long as this object. */
export class Product {
  readonly url: string
  readonly dataDir: string
  readonly database: EmbeddedDatabase
  readonly #env: Record<string, string>
  readonly #script: string
  #process: StartedProcess | undefined

  private constructor(port: number, env: Record<string, string>, script: string) {
    this.url = `http://127.0.0.1:${port}`
    this.dataDir = mkdtempSync(join(tmpdir(), 'centralino-e2e-'))
    this.database = new EmbeddedDatabase(this.dataDir)
    this.#env = { PORT: String(port), DATA_DIR: this.dataDir, DEMO: '1', LOG_LEVEL: 'warn', ...env }
    this.#script = script
  }

  /** Not running yet. `env` on top of what every test needs; `script` is the way in, the server itself by default. */
  static async prepare(env: Record<string, string> = {}, script: string = server): Promise<Product> {
    return new Product(await freePort(), env, script)
  }

  /** What the next start is told on top. */
  set(env: Record<string, string>): void {
    Object.assign(this.#env, env)
  }

  /** Starts it on its DATA_DIR; returns how long it took until ready, ms. */
  async start(): Promise<number> {
    const before = performance.now()
    this.#process = new StartedProcess(this.#script, this.#env)
    await this.#process.says(/^Centralino is ready at /m, patienceMs)
    return performance.now() - before
  }

  /** For a start that is expected to fail: how it ended and what it said. */
  async startInVain(): Promise<Ending & { stdout: string; stderr: string }> {
    const started = new StartedProcess(this.#script, this.#env)
    this.#process = started
    const ending = await started.ended
    return { ...ending, stdout: started.stdout, stderr: started.stderr }
  }

  get process(): StartedProcess {
    if (this.#process === undefined) throw new Error('the product was not started')
    return this.#process
  }

  /** In order, as by Ctrl-C or a service manager. */
  async stop(): Promise<void> {
    this.process.signal('SIGINT')
    await this.process.ended
  }

  /** As the out-of-memory killer does it: no farewell, and the database is left behind. */
  async kill(): Promise<void> {
    this.process.signal('SIGKILL')
    await this.process.ended
  }

  /** Ends everything, whatever state it is in, and forgets its data. */
  async cleanUp(): Promise<void> {
    if (this.#process !== undefined && !this.#process.over) {
      this.#process.signal('SIGTERM')
      const ended = await Promise.race([this.#process.ended, wait(15_000, undefined, { ref: false })])
      if (ended === undefined) await this.kill()
    }
    await this.database.stopOrphan()
    rmSync(this.dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}
