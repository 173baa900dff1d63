import type { Outgoing } from '@centralino/contract/outgoing.ts'
import { Refusal } from '../../../platform/http/refusal.ts'
import { findMessage } from '../store.ts'
import type { Compose } from './draft.ts'

type Said = Extract<Outgoing, { type: 'reaction' }>

/** WhatsApp takes reactions to messages up to this old. */
const reactableFor = 30 * 24 * 60 * 60 * 1000

/** A reaction to a message of this conversation that WhatsApp knows; the newest of ours is the one that stands. */
export const composeReaction: Compose<Pick<Said, 'reaction'>> = async (tx, { reaction }, conversation) => {
  const target = await findMessage(tx, reaction.message_id)
  if (target?.conversation_id !== conversation.id) throw new Refusal('not_found')
  const { wamid, type, revoked_at, sent_at } = target
  const isTooOld = tx.now - sent_at.getTime() > reactableFor
  if (wamid === null || type === 'reaction' || revoked_at !== null || isTooOld) throw new Refusal('not_reactable')
  const { emoji } = reaction
  const content = { message_id: wamid, emoji }
  return { type: 'reaction', body: emoji, preview: emoji, content, needsWindow: true, setOn: wamid }
}
