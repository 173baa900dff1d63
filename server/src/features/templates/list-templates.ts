import type { Answer } from '@centralino/contract/endpoint.ts'
import type { listTemplates as contract } from '@centralino/contract/templates.ts'
import { type Actor, mayAdminister } from '@centralino/domain/access/can.ts'
import type { Tx } from '../../platform/tx.ts'
import { findTemplates } from './store.ts'
import { findSync } from './sync-store.ts'
import { templateView } from './view.ts'

/**
 * The templates that the actor may know of: administrators all, everybody else those approved and open to them. What is open but cannot
 * be sent from here is among them, with the reason.
 */
export const listTemplates = async (
  tx: Tx,
  actor: Actor,
  numberId: string | null,
): Promise<Answer<typeof contract>> => {
  const all = (await findTemplates(tx, numberId)).map((row) => templateView(row, actor))
  const items = mayAdminister(actor)
    ? all
    : all.filter(({ obstacle }) => obstacle !== 'not_approved' && obstacle !== 'not_permitted')
  const { synced_at, error } = await findSync(tx)
  return { items, syncedAt: synced_at?.toISOString() ?? null, error: mayAdminister(actor) ? error : null }
}
