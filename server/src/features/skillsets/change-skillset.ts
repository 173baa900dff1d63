import type { Received } from '@centralino/contract/endpoint.ts'
import type { changeSkillset as contract, SkillsetDetails } from '@centralino/contract/skillsets.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { changePriorities } from '../conversations/change-priorities.ts'
import { listSkillsets } from './list-skillsets.ts'
import { requireSkillsets } from './require-skillsets.ts'
import { firstUnknownUser, lockSkillset, type Membership, saveLadder, saveMembers, savePriority } from './store.ts'

type Body = Received<typeof contract>['body']

/**
 * An administrator says how urgent a skillset is, how it widens, or who belongs to it. It holds at once: who came or went sees at once
 * what they may see now, and routing looks again at what waits.
 */
export const changeSkillset = async (
  tx: Tx,
  id: string,
  { priority, ladder, members }: Body,
): Promise<SkillsetDetails> => {
  if (!(await lockSkillset(tx, id))) throw new Refusal('not_found')
  if (priority !== undefined) {
    await savePriority(tx, id, priority)
    await changePriorities(tx, { skillsetId: id })
  }
  if (ladder) {
    await requireSkillsets(
      tx,
      ladder.map(({ skillsetIds }, step) => ({ ids: skillsetIds, where: { field: 'ladder', step } })),
    )
    await saveLadder(tx, id, ladder)
  }
  if (members) tx.refreshUsers(await replaceMembers(tx, id, members))
  tx.wake('routing')
  const [changed] = await listSkillsets(tx, id)
  return changed as SkillsetDetails
}

const replaceMembers = async (tx: Tx, id: string, members: readonly Membership[]): Promise<string[]> => {
  const ids = members.map(({ userId }) => userId)
  const twice = ids.findIndex((userId, index) => ids.indexOf(userId) !== index)
  if (twice >= 0) throw new Refusal('named_twice', { field: 'members', index: twice })
  const unknown = await firstUnknownUser(tx, ids)
  if (unknown) throw new Refusal('unknown_user', { field: 'members', index: ids.indexOf(unknown) })
  return saveMembers(tx, id, members)
}
