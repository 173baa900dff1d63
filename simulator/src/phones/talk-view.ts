import type { MessageView } from '../control/views.ts'

export type Shown = { message: MessageView; reactions: string[]; quoted: MessageView | undefined; chosen: string }

/**
 * The messages a phone shows: those of the business only once they arrived, reactions on what they react to, and which
 * offered answer was chosen.
 */
export function shownMessages(messages: MessageView[], chosenKey: (message: MessageView) => string): Shown[] {
  const arrived = messages.filter(
    (message) =>
      message.kind === 'inbound' ||
      ['delivered', 'read', 'played'].includes(message.status) ||
      (message.type === 'reaction' && message.status === 'sent'),
  )
  const byId = new Map(arrived.map((message) => [message.id, message]))
  const reactions = new Map<string, Map<string, string>>()
  const chosen = new Map<string, string>()
  for (const message of arrived) {
    if (message.type === 'reaction') {
      const { message_id: target, emoji = '' } = message.content.reaction as { message_id: string; emoji?: string }
      const onTarget = reactions.get(target) ?? new Map<string, string>()
      if (emoji === '') onTarget.delete(message.kind)
      else onTarget.set(message.kind, emoji)
      reactions.set(target, onTarget)
    } else if (message.kind === 'inbound' && message.quotedId !== null) {
      const key = chosenKey(message)
      if (key !== '') chosen.set(message.quotedId, key)
    }
  }
  return arrived
    .filter((message) => message.type !== 'reaction')
    .map((message) => ({
      message,
      reactions: [...(reactions.get(message.id)?.values() ?? [])],
      quoted: message.quotedId === null ? undefined : byId.get(message.quotedId),
      chosen: chosen.get(message.id) ?? '',
    }))
}
