import { type DatabaseConnection, PostgresDriver, type TransactionSettings } from 'kysely'

/**
 * Begins a transaction without waiting for the answer: BEGIN travels together with the first statements. Should it fail, the
 * connection is lost and they fail as well; the commit is where that is said.
 */
export class EagerDriver extends PostgresDriver {
  readonly #begun = new WeakMap<DatabaseConnection, Promise<void>>()

  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const begun = super.beginTransaction(connection, settings)
    begun.catch(() => {})
    this.#begun.set(connection, begun)
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    const committed = super.commitTransaction(connection)
    await Promise.all([this.#begun.get(connection), committed])
  }
}
