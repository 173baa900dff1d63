import type { Message } from '@centralino/contract/messages.ts'
import type { Outgoing } from '../../live/outgoing.ts'
import { calendarDay } from '../../ui/format/calendar-day.ts'
import { isEvent } from './thread-event.ts'

const TOGETHER = 10 * 60_000

type Grouped = { key: string; at: number; continues: boolean; isLast: boolean }
export type ThreadItem =
  | { kind: 'day'; key: string; at: number }
  | { kind: 'unread'; key: string; count: number }
  | ({ kind: 'message'; message: Message } & Grouped)
  /** What was done to the conversation; it parts the groups round it. */
  | ({ kind: 'event'; message: Message } & Grouped)
  | ({ kind: 'outgoing'; outgoing: Outgoing } & Grouped)

type Wanted = {
  messages: readonly Message[]
  outgoing: readonly Outgoing[]
  /** The first message that was unread when the conversation was opened. */
  unreadFrom: string | undefined
  unreadCount: number
  timeZone: string
}

/** What the thread shows, from the oldest to the newest: messages in groups, days, and where the unread ones begin. */
export function threadItems({ messages, outgoing, unreadFrom, unreadCount, timeZone }: Wanted): readonly ThreadItem[] {
  const items: ThreadItem[] = []
  let day = ''
  let before: { item: Grouped; side: string } | undefined
  const startNew = () => {
    if (before) before.item.isLast = true
    before = undefined
  }
  const add = (item: Extract<ThreadItem, { isLast: boolean }>, side: string, isAlone: boolean) => {
    const today = calendarDay(item.at, timeZone)
    if (today !== day) {
      startNew()
      day = today
      items.push({ kind: 'day', key: `day ${today}`, at: item.at })
    }
    if (item.key === unreadFrom) {
      startNew()
      items.push({ kind: 'unread', key: 'unread', count: unreadCount })
    }
    if (before && (before.side !== side || item.at - before.item.at > TOGETHER)) startNew()
    item.continues = before !== undefined
    items.push(item)
    before = { item, side }
    if (isAlone) startNew()
  }
  const grouped = { continues: false, isLast: false }
  const known = new Set<string>()
  const targets = new Set(messages.map(({ wamid }) => wamid))
  for (const message of messages) {
    known.add(message.id)
    if (isShownOnAnother(message, targets)) continue
    const { kind, id, name } = message.author
    const side = `${message.direction} ${kind} ${id ?? name}`
    const isNote = isEvent(message)
    const isAlone = isNote || message.status === 'failed' || message.status === 'uncertain'
    const what = { key: message.id, at: Date.parse(message.sentAt), message, ...grouped }
    if (isNote) startNew()
    add({ kind: isNote ? 'event' : 'message', ...what }, side, isAlone)
  }
  for (const each of outgoing) {
    if (known.has(each.id)) continue
    add({ kind: 'outgoing', key: each.id, at: each.at, outgoing: each, ...grouped }, `outgoing ${each.id}`, true)
  }
  startNew()
  return items
}

/** A reaction to a message that is here is drawn on that message. */
const isShownOnAnother = (message: Message, targets: ReadonlySet<string | null>): boolean =>
  message.type === 'reaction' && targets.has(reactionOf(message)?.to ?? '')

export function reactionOf({ type, content }: Message): { to: string; emoji: string } | undefined {
  if (type !== 'reaction' || typeof content?.['message_id'] !== 'string') return undefined
  const { emoji } = content
  return { to: content['message_id'], emoji: typeof emoji === 'string' ? emoji : '' }
}

/** The reaction that stands on each message, by wamid: the customer's last word; an empty one takes it back. */
export function reactions(messages: readonly Message[]): ReadonlyMap<string, string> {
  const standing = new Map<string, string>()
  for (const message of messages) {
    const reaction = message.direction === 'in' ? reactionOf(message) : undefined
    if (reaction) standing.set(reaction.to, reaction.emoji)
  }
  return standing
}
