import type { Conversation } from '@centralino/contract/conversations.ts'
import type { Actor } from '@centralino/domain/access/can.ts'
import { checkProfile, type GivenProfile, type Profile } from '@centralino/domain/profiling/check-profile.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { noteEvent } from '../messages/note-event.ts'
import { currentTree } from '../profiling/current-tree.ts'
import { dropTimers } from '../timers/change-timers.ts'
import { conversationFor } from './access.ts'
import { markClosed } from './open-store.ts'
import { publishConversations } from './publish-conversations.ts'
import type { ConversationRow } from './store.ts'

/**
 * Closes the actor's conversation, with the profile its number asks for. The freed place goes to whoever waits; the customer's next
 * message begins a new conversation.
 */
export const closeConversation = async (
  tx: Tx,
  actor: Actor,
  id: string,
  given: GivenProfile | null,
): Promise<Conversation> => {
  const row = await conversationFor(tx, actor, id, 'close')
  const profile = await profileFor(tx, row, given)
  await markClosed(tx, id, actor.userId, profile)
  await dropTimers(tx, id)
  tx.wake('routing')
  const by = { id: actor.userId, name: row.assignee_name ?? '' }
  const line = await noteEvent(tx, row, { event: 'closed_by', by, ...(profile ? { path: profile.path } : {}) })
  const views = await publishConversations(tx, [{ id, messages: [line], leftWaiting: row.opened_at === null }])
  return views.get(id) as Conversation
}

const profileFor = async (
  tx: Tx,
  row: ConversationRow,
  given: GivenProfile | null,
): Promise<(Profile & { version: number }) | null> => {
  const rules = { profiling: row.profiling, notes: row.closing_note }
  const asks = rules.profiling !== 'off' || rules.notes !== 'off'
  if (!asks && given === null) return null
  const tree = await currentTree(tx)
  const result = checkProfile(tree.reasons, rules, given)
  if ('fault' in result) throw new Refusal(result.fault, { closing: rules })
  return result.profile && { ...result.profile, version: tree.version }
}
