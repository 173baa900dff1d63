import type { Tx } from '../../platform/tx.ts'
import { changeManyTimers } from '../timers/change-timers.ts'
import { findNextSteps, type Ladders } from './ladder-store.ts'

/** Sets for each skillset that widens when to look again: when the next conversation that waits for it enters its next step. */
export const widenLater = async (tx: Tx, ladders: Ladders): Promise<void> => {
  if (ladders.size === 0) return
  const next = await findNextSteps(tx, ladders)
  const changes = [...ladders.keys()].map((subjectId) => {
    const dueAt = next.get(subjectId)
    return dueAt === undefined
      ? { subjectId, set: [], clear: ['ladder' as const] }
      : { subjectId, set: [{ kind: 'ladder' as const, dueAt }], clear: [] }
  })
  await changeManyTimers(tx, changes)
}

/** A conversation has entered its next step: more agents count than before. */
export const onStep = async (tx: Tx, _skillsetId: string, take: () => Promise<boolean>): Promise<void> => {
  if (await take()) tx.wake('routing')
}
