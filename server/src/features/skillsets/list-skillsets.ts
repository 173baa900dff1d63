import type { SkillsetDetails } from '@centralino/contract/skillsets.ts'
import type { Tx } from '../../platform/tx.ts'
import { findMembers, findSkillsets } from './store.ts'
import { skillsetViews } from './view.ts'

/** The tenant's skillsets in their order, with their members and how they widen; or this one of them. */
export const listSkillsets = async (tx: Tx, id?: string): Promise<SkillsetDetails[]> => {
  const rows = await findSkillsets(tx, id)
  const members = await findMembers(
    tx,
    rows.map((row) => row.id),
  )
  return skillsetViews(rows, members)
}
