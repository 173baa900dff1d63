import { together } from '../../platform/together.ts'
import type { Tx } from '../../platform/tx.ts'
import type { ForBot } from '../bot/run-bots.ts'
import { type Opened, openConversations } from '../conversations/receive-into-conversations.ts'
import type { Party } from '../customers/customer-party.ts'
import { findParties, identifyCustomers } from '../customers/identify-customers.ts'
import { kindOf } from '../messages/message-kind.ts'
import { receiveInbound, receiveReactions, withoutKnown } from '../messages/receive-inbound.ts'
import type { Wamid } from '../messages/wamid-key.ts'
import { fileOfMessage } from './file-of-message.ts'
import { bodyOf, type Inbound, inboundRow, sentAt } from './inbound-row.ts'
import type { Item } from './read-items.ts'

export type Received = {
  /** The messages that are new, by conversation. */
  messageIds: Map<string, string[]>
  /** What is for a bot to hear. */
  forBots: ForBot[]
  /** Messages from nobody: there is no customer to file them under. */
  nameless: Item[]
}

/**
 * Files customers' messages: finds or makes the customer, continues the open conversation or begins one, stores each message
 * once. A message known already changes nothing, not even a conversation that was closed meanwhile.
 */
export const receiveMessages = async (tx: Tx, inbound: readonly Inbound[]): Promise<Received> => {
  const [{ fresh, amended }, aliases] = await together(
    withoutKnown(tx, inbound, ({ number, message }) => ({ numberId: number.id, wamid: message.id })),
    findParties(
      tx,
      inbound.flatMap((item) => partyOf(item) ?? []),
    ),
  )
  const reactions = fresh.filter(isReaction)
  const messages = reactions.length === 0 ? fresh : fresh.filter((item) => !isReaction(item))
  const received = await fileMessages(tx, messages, aliases, amended)
  if (reactions.length === 0) return received
  const { strays, messageIds } = await receiveReactions(tx, reactions, targetOf, inboundRow)
  const more = strays.length === 0 ? nothing : await fileMessages(tx, strays, await aliasesOf(tx, strays), [])
  return {
    messageIds: merged([received.messageIds, messageIds, more.messageIds]),
    forBots: [...received.forBots, ...more.forBots],
    nameless: [...received.nameless, ...more.nameless],
  }
}

const nothing: Received = { messageIds: new Map(), forBots: [], nameless: [] }

type Reaction = Inbound & { message: { kind: 'reaction' } }

const isReaction = (item: Inbound): item is Reaction => item.message.kind === 'reaction'

const targetOf = ({ number, message }: Reaction) => ({ numberId: number.id, wamid: message.content.message_id })

const aliasesOf = (tx: Tx, items: readonly Inbound[]) =>
  findParties(
    tx,
    items.flatMap((item) => partyOf(item) ?? []),
  )

const merged = (all: readonly ReadonlyMap<string, readonly string[]>[]): Map<string, string[]> => {
  const byConversation = new Map<string, string[]>()
  for (const [id, ids] of all.flatMap((one) => [...one]))
    byConversation.set(id, [...(byConversation.get(id) ?? []), ...ids])
  return byConversation
}

/** Files messages that are new in the open conversations of their customers. */
const fileMessages = async (
  tx: Tx,
  fresh: readonly Inbound[],
  aliases: Awaited<ReturnType<typeof findParties>>,
  amended: readonly Wamid[],
): Promise<Received> => {
  const named = fresh.flatMap((item) => {
    const party = partyOf(item)
    return party ? [{ item, party }] : []
  })
  const nameless = fresh.filter((item) => partyOf(item) === null)
  if (named.length === 0) return { ...nothing, nameless }

  const customers = await identifyCustomers(
    tx,
    named.map(({ party }) => party),
    aliases,
  )
  const conversations = await openConversations(
    tx,
    named.map(({ item }, index) => ({
      number: item.number,
      customerId: customers[index] as string,
      text: bodyOf(item.message),
    })),
  )
  const files = named.map(({ item }) => fileOfMessage(item))
  const rows = named.map(({ item }, index) =>
    inboundRow(item, (conversations[index] as Opened).id, files[index]?.id ?? null),
  )
  const forBots = named.flatMap(({ item }, index) => forBot(item, conversations[index] as Opened))
  return {
    messageIds: await receiveInbound(tx, rows, {
      files: files.flatMap((file) => file ?? []),
      amended,
    }),
    forBots,
    nameless,
  }
}

/** Who wrote: the business-scoped id first. System messages about a changed id name the customer by the old one. */
const partyOf = ({ message }: Inbound): Party | null => {
  const previous = message.kind === 'system' ? message.content.previous_user_id : undefined
  const userId = previous ?? message.fromUserId ?? null
  const phone = message.from ?? null
  if (userId === null && phone === null) return null
  return { userId, phone, profileName: message.profileName ?? null, username: message.fromUsername ?? null }
}

/** Where a bot has the conversation, or may begin with it, what it hears of the message. */
const forBot = (item: Inbound, { id, isNew, isOfBot }: Opened): ForBot[] => {
  const { number, message } = item
  if (!(isNew ? number.has_bot : isOfBot)) return []
  const { button_reply, list_reply } = message.kind === 'interactive' ? message.content : {}
  const heard = {
    kind: kindOf(message.type),
    text: message.text ?? '',
    replyId: (button_reply ?? list_reply)?.id ?? null,
    sentAt: sentAt(item),
    arrivedAt: item.receivedAt,
  }
  return [{ conversationId: id, numberId: number.id, firstSkillsetId: number.skillset_id, isNew, heard }]
}
