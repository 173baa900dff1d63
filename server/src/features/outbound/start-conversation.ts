import type { Conversation } from '@centralino/contract/conversations.ts'
import type { Outgoing } from '@centralino/contract/outgoing.ts'
import type { Actor } from '@centralino/domain/access/can.ts'
import type { Outcome } from '@centralino/domain/transfer/become.ts'
import { reachOut, startTalk } from '@centralino/domain/transfer/reach-out.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Tx } from '../../platform/tx.ts'
import { mayRead } from '../conversations/access.ts'
import { beginConversation } from '../conversations/begin-conversation.ts'
import { carryOut } from '../conversations/carry-out.ts'
import { type HeldConversation, holdConversation } from '../conversations/hold-conversations.ts'
import { settingsFor } from '../conversations/read-condition.ts'
import { showConversation } from '../conversations/show-conversation.ts'
import { requireConsent } from '../customers/require-consent.ts'
import { findSaid } from '../messages/find-said.ts'
import { requireOpenWindow } from '../messages/open-window.ts'
import { sayInHeld } from '../messages/send-message.ts'
import { outboundNumber } from '../numbers/outbound-number.ts'
import { holdRouting } from '../routing/hold-routing.ts'
import { requirePlace } from '../transfers/require-place.ts'
import { findRecipient, type To } from './find-recipient.ts'

type Start = { numberId: string; to: To; message: Outgoing }

/**
 * An agent writes first. Free words make a conversation that is open with the agent, over the maximum only where the tenant allows it;
 * a template one that holds no place and waits for the customer's answer. Of two who begin at once with the same customer the second is
 * told who was quicker. The same message id again is the same conversation.
 */
export const startConversation = async (
  tx: Tx,
  actor: Actor,
  { numberId, to, message }: Start,
): Promise<Conversation> => {
  const said = message.id ? await findSaid(tx, actor, message.id) : null
  if (said) return showConversation(tx, actor, said)
  await holdRouting(tx)
  const number = await outboundNumber(tx, numberId)
  if (!number) throw new Refusal('not_found')
  if (!number.outbound) throw new Refusal('outbound_off')
  const customerId = await findRecipient(tx, actor, to)
  await requireConsent(tx, customerId, null)
  const { row, isNew } = await beginConversation(tx, number, customerId)
  if (!isNew) throw new Refusal('already_open', openWith(tx, actor, row))
  const outcome = await begun(tx, actor, row, message)
  const { cause } = outcome.conversation
  await carryOut(tx, row, outcome, { assignment: cause && { cause, by: null, figures: null } })
  await sayInHeld(tx, actor, (await holdConversation(tx, row.id)) as HeldConversation, message)
  return showConversation(tx, actor, row.id)
}

const begun = async (tx: Tx, actor: Actor, row: HeldConversation, message: Outgoing): Promise<Outcome> => {
  const settings = await settingsFor(tx, row)
  if (message.type === 'template') return reachOut(actor.userId, row.skillset_id, settings, tx.now)
  requireOpenWindow(tx, row.last_inbound_at)
  await requirePlace(tx, actor.userId)
  return startTalk(actor.userId, row.skillset_id, (row.last_inbound_at as Date).getTime(), settings, tx.now)
}

/** Who has it may be known, so that one can ask; the conversation itself only by who may read it. */
const openWith = (tx: Tx, actor: Actor, row: HeldConversation) => ({
  by: row.assignee_id ? { id: row.assignee_id, name: row.assignee_name } : null,
  ...(mayRead(tx, actor, row) ? { conversationId: row.id, state: row.state } : {}),
})
