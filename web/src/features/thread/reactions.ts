import type { Message } from '@centralino/contract/messages.ts'
import type { Outgoing } from '../../live/outgoing.ts'

/** What stands on a message: one emoji of the customer's and one of ours; empty where it was taken back. */
export type SetReactions = { theirs: string; ours: string; by: Message['author'] | undefined }

/** What a reaction says, read without trust in its shape. */
export function reactionOf({ type, content }: Message): { to: string; emoji: string } | undefined {
  if (type !== 'reaction' || typeof content?.['message_id'] !== 'string') return undefined
  const { emoji } = content
  return { to: content['message_id'], emoji: typeof emoji === 'string' ? emoji : '' }
}

const isLost = ({ direction, status }: Message) =>
  direction === 'out' && (status === 'failed' || status === 'uncertain')

/** A reaction to a message that is known is drawn on that message, and is no line of its own; one that failed needs somebody. */
export const isShownOnAnother = (message: Message, loaded: ReadonlySet<string | null>): boolean =>
  message.type === 'reaction' &&
  !isLost(message) &&
  (message.replyTo?.messageId != null || loaded.has(reactionOf(message)?.to ?? ''))

/** The reactions that stand, by the wamid of their message: each side's last word, with ours that are still on their way. */
export function reactions(
  messages: readonly Message[],
  outgoing: readonly Outgoing[] = [],
  me?: Message['author'],
): ReadonlyMap<string, SetReactions> {
  const standing = new Map<string, SetReactions>()
  const on = (wamid: string) => {
    const set = standing.get(wamid) ?? { theirs: '', ours: '', by: undefined }
    standing.set(wamid, set)
    return set
  }
  const known = new Set<string>()
  const wamids = new Map<string, string>()
  for (const message of messages) {
    known.add(message.id)
    if (message.wamid) wamids.set(message.id, message.wamid)
    const reaction = reactionOf(message)
    if (!reaction || isLost(message)) continue
    if (message.direction === 'in') on(reaction.to).theirs = reaction.emoji
    else Object.assign(on(reaction.to), { ours: reaction.emoji, by: message.author })
  }
  for (const { id, content, refused } of outgoing) {
    if (content.type !== 'reaction' || refused || known.has(id)) continue
    const wamid = wamids.get(content.reaction.message_id)
    if (wamid !== undefined) Object.assign(on(wamid), { ours: content.reaction.emoji, by: me })
  }
  return standing
}
