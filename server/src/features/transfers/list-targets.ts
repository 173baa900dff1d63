import type { Answer } from '@centralino/contract/endpoint.ts'
import type { listTransferTargets } from '@centralino/contract/transfers.ts'
import type { Actor } from '@centralino/domain/access/can.ts'
import { isReadyTarget, skillsetTargets, userTargets } from '@centralino/domain/transfer/targets.ts'
import type { Tx } from '../../platform/tx.ts'
import { showColleague } from '../users/show-colleague.ts'
import { findSkillsetTargets, findUserTargets } from './target-store.ts'

/** Whom the actor may hand a conversation of `assigneeId` to; an isolated agent only whom he or she shares a skillset with. */
export const listTargets = async (
  tx: Tx,
  actor: Actor,
  assigneeId: string | null,
): Promise<Answer<typeof listTransferTargets>> => {
  const users = (await findUserTargets(tx)).map((row) => ({
    ...row,
    enabled: true,
    skillsetIds: row.skillsets.map((skillset) => skillset.id),
  }))
  return {
    users: userTargets(actor, users, assigneeId).map((row) => ({
      ...showColleague(row),
      // Signing out makes Offline, and so does a connection that is gone for long.
      ready: isReadyTarget({ status: row.status, signedIn: row.status !== 'offline' }),
      active: row.active,
      maximum: row.maximum,
      skillsets: row.skillsets,
    })),
    skillsets: skillsetTargets(actor, await findSkillsetTargets(tx)),
  }
}
