import type { SkillsetDetails } from '@centralino/contract/skillsets.ts'
import { showColleague } from '../users/show-colleague.ts'
import type { MemberRow, SkillsetRow } from './store.ts'

export const skillsetViews = (rows: readonly SkillsetRow[], members: readonly MemberRow[]): SkillsetDetails[] => {
  const bySkillset = Map.groupBy(members, (member) => member.skillset_id)
  return rows.map((row) => ({ ...row, members: (bySkillset.get(row.id) ?? []).map(memberView) }))
}

const memberView = (row: MemberRow): SkillsetDetails['members'][number] => ({
  user: showColleague(row),
  priority: row.priority,
  level: row.level,
  active: row.active,
  maximum: row.maximum,
})
