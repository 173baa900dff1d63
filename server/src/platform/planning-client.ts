import type { Writable } from 'node:stream'
import pg from 'pg'

/** Statements whose text varies (lists written out) must not fill the database's memory. */
const kept = 300

/**
 * A connection that has each statement planned once, not at every call: for a lone message planning costs several times what
 * running does. The texts of our statements are few and fixed; values always travel as parameters.
 */
export class PlanningClient extends pg.Client {
  readonly #names = new Map<string, string>()
  #gathering = false

  // biome-ignore lint/suspicious/noExplicitAny: pg's query has a dozen overloads; all but one are passed on as they are.
  override query(...given: any[]): any {
    this.#gather()
    const [text, values, ...rest] = given
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? this.#nameOf(text) : null
    const config = name === null ? given : [{ name, text, values }, ...rest]
    return super.query(...(config as Parameters<pg.Client['query']>))
  }

  /** What is asked before anybody waits for an answer leaves in one packet. */
  #gather(): void {
    const { connection } = this as unknown as { connection: { stream: Writable } }
    if (this.#gathering) return
    this.#gathering = true
    connection.stream.cork()
    process.nextTick(() => {
      this.#gathering = false
      connection.stream.uncork()
    })
  }

  #nameOf(text: string): string | null {
    const known = this.#names.get(text)
    if (known) return known
    if (this.#names.size === kept) return null
    const name = `s${this.#names.size + 1}`
    this.#names.set(text, name)
    return name
  }
}
