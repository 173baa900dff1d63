import type { Template } from '@centralino/contract/templates.ts'
import type { Actor } from '@centralino/domain/access/can.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { findTemplateById, setPermit } from './store.ts'
import { templateView } from './view.ts'

/** An administrator opens a template to agents, or closes it; open pickers follow at once. */
export const permitTemplate = async (tx: Tx, actor: Actor, id: string, permitted: boolean): Promise<Template> => {
  const row = await findTemplateById(tx, id)
  if (!row) throw new Refusal('not_found')
  if (await setPermit(tx, row, permitted)) tx.publish({ kind: 'tenant' }, { type: 'templates' })
  return templateView({ ...row, agents_may_send: permitted }, actor)
}
