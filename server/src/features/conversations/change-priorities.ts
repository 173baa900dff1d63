import type { Tx } from '../../platform/tx.ts'
import { type Concerned, refreshPriorities } from './priority-store.ts'
import { publishConversations } from './publish-conversations.ts'

/** A number, a skillset or a customer is more urgent than before, or less: so is what is open of it. */
export const changePriorities = async (tx: Tx, which: Concerned): Promise<void> => {
  const ids = await refreshPriorities(tx, which)
  if (ids.length === 0) return
  await publishConversations(
    tx,
    ids.map((id) => ({ id })),
  )
  tx.wake('routing')
}
