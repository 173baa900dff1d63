import type { Conversation } from '@centralino/contract/conversations.ts'
import type { Actor } from '@centralino/domain/access/can.ts'
import type { Tx } from '../../platform/tx.ts'
import { dropTimers } from '../timers/change-timers.ts'
import { conversationFor } from './access.ts'
import { markClosed } from './open-store.ts'
import { publishConversations } from './publish-conversations.ts'

export type Profile = { path: string[]; note?: string | undefined }

/** Closes the actor's conversation. The freed place goes to whoever waits; the customer's next message begins a new conversation. */
export const closeConversation = async (
  tx: Tx,
  actor: Actor,
  id: string,
  profile: Profile | null,
): Promise<Conversation> => {
  const row = await conversationFor(tx, actor, id, 'close')
  await markClosed(tx, id, actor.userId, profile)
  await dropTimers(tx, id)
  tx.wake('routing')
  const views = await publishConversations(tx, [{ id, leftWaiting: row.opened_at === null }])
  return views.get(id) as Conversation
}
