import type { Actor } from '@centralino/domain/access/can.ts'
import type { Tx } from '../../platform/tx.ts'
import { findActors } from './store.ts'

export type NamedActor = { name: string; actor: Actor }

/** These users, of those who may sign in, with what the access rules must know of them. */
export const readActors = async (tx: Tx, ids: readonly string[]): Promise<Map<string, NamedActor>> =>
  new Map(
    (await findActors(tx, ids)).map((row) => [
      row.id,
      {
        name: row.name,
        actor: {
          userId: row.id,
          role: row.role as Actor['role'],
          isolated: row.isolated,
          skillsetIds: row.skillset_ids,
        },
      },
    ]),
  )
