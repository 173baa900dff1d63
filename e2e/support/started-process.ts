import { type ChildProcess, spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the checkout. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** The Node the product runs on, whatever Node runs the tests. */
const bundledNode = join(root, 'node_modules', 'node', 'bin', 'node')

export type Ending = { code: number | null; signal: NodeJS.Signals | null }

/** A program of the house, started as a process of its own with an environment that holds nothing of ours. */
export class StartedProcess {
  readonly ended: Promise<Ending>
  stdout = ''
  stderr = ''
  readonly #child: ChildProcess
  readonly #listeners = new Set<() => void>()
  #over = false

  constructor(script: string, env: Record<string, string>) {
    const { PATH = '', HOME = '/', TMPDIR = '' } = process.env
    this.#child = spawn(bundledNode, [script], {
      cwd: root,
      env: { PATH, HOME, ...(TMPDIR === '' ? {} : { TMPDIR }), ...env },
      // Its own group, as behind a terminal of its own; the channel tells it if the tests themselves are killed.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => this.#hear('stdout', text))
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => this.#hear('stderr', text))
    this.ended = new Promise((resolve) => {
      this.#child.once('close', (code, signal) => {
        this.#over = true
        for (const listener of this.#listeners) listener()
        resolve({ code, signal })
      })
    })
  }

  get pid(): number {
    if (this.#child.pid === undefined) throw new Error('the process could not be started')
    return this.#child.pid
  }

  get over(): boolean {
    return this.#over
  }

  signal(name: NodeJS.Signals): void {
    if (!this.#over) this.#child.kill(name)
  }

  /** What Ctrl-C in its terminal does: everybody in the foreground group gets the signal. */
  pressCtrlC(): void {
    process.kill(-this.pid, 'SIGINT')
  }

  /** Waits until it says something. @throws Error with all it said when it ends before, or after `timeoutMs`. */
  says(wanted: RegExp, timeoutMs: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (error?: string) => {
        clearTimeout(timer)
        this.#listeners.delete(look)
        if (error === undefined) resolve()
        else reject(new Error(`${error}\n${this.stdout}${this.stderr}`))
      }
      const look = () => {
        if (wanted.test(this.stdout)) settle()
        else if (this.#over) settle(`it ended without saying ${wanted}`)
      }
      const timer = setTimeout(() => settle(`it did not say ${wanted} within ${timeoutMs} ms`), timeoutMs)
      this.#listeners.add(look)
      look()
    })
  }

  #hear(where: 'stdout' | 'stderr', text: string): void {
    this[where] += text
    for (const listener of this.#listeners) listener()
  }
}
