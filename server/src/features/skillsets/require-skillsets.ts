import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { knownSkillsets } from './known-skillsets.ts'

/** Skillsets that somebody named, and where, as the refusal says it. */
export type Named = { ids: readonly string[]; where: object }

/** Refuses lists that name a skillset twice, or one that the tenant does not have. */
export const requireSkillsets = async (tx: Tx, lists: readonly Named[]): Promise<void> => {
  for (const { ids, where } of lists) {
    const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index)
    if (twice >= 0) throw new Refusal('named_twice', { ...where, index: twice })
  }
  const known = await knownSkillsets(
    tx,
    lists.flatMap(({ ids }) => ids),
  )
  for (const { ids, where } of lists) {
    const unknown = ids.findIndex((id) => !known.has(id))
    if (unknown >= 0) throw new Refusal('unknown_skillset', { ...where, index: unknown })
  }
}
