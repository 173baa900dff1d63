import type { StoredFile } from '@centralino/contract/files.ts'
import type { PastConversation } from '@centralino/contract/history.ts'
import type { Message } from '@centralino/contract/messages.ts'
import type { Outgoing } from '../../live/outgoing.ts'
import { calendarDay } from '../../ui/format/calendar-day.ts'
import { isShownOnAnother } from './reactions.ts'
import { isEvent } from './thread-event.ts'

const TOGETHER = 10 * 60_000

type Grouped = { key: string; at: number; continues: boolean; isLast: boolean }
/** Of an earlier conversation: it can be read and nothing more. */
type Past = { isPast?: true }
export type ThreadItem =
  /** Where an earlier conversation begins, and where it ended. */
  | { kind: 'past'; key: string; past: PastConversation; isShown: boolean; hasOlder: boolean; isPast?: true }
  | { kind: 'now'; key: string; past: PastConversation; isPast?: true }
  | ({ kind: 'day'; key: string; at: number } & Past)
  | ({ kind: 'unread'; key: string; count: number } & Past)
  | ({
      kind: 'message'
      message: Message
      /** Pictures shown with it in one album, the first one first, and the keys of their messages. */
      album?: readonly StoredFile[]
      members?: readonly string[]
    } & Grouped &
      Past)
  /** What was done to the conversation; it parts the groups round it. */
  | ({ kind: 'event'; message: Message } & Grouped & Past)
  /** What only the team reads; it parts the groups too. */
  | ({ kind: 'note'; message: Message } & Grouped & Past)
  | ({ kind: 'outgoing'; outgoing: Outgoing } & Grouped & Past)

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
    const kindOf =
      isEvent(message) || message.type === 'system' ? 'event' : message.type === 'note' ? 'note' : 'message'
    const isAcross = kindOf !== 'message'
    const isAlone = isAcross || message.status === 'failed' || message.status === 'uncertain'
    const what = { key: message.id, at: Date.parse(message.sentAt), message, ...grouped }
    if (isAcross) startNew()
    add({ kind: kindOf, ...what }, side, isAlone)
  }
  for (const each of outgoing) {
    if (known.has(each.id) || (each.content.type === 'reaction' && !each.refused)) continue
    add({ kind: 'outgoing', key: each.id, at: each.at, outgoing: each, ...grouped }, `outgoing ${each.id}`, true)
  }
  startNew()
  return items.map(asBefore)
}

const made = new WeakMap<Message, ThreadItem>()

/** The same item as before for the same message in the same place: what shows it need not be drawn anew. */
function asBefore(item: ThreadItem): ThreadItem {
  if (!('message' in item)) return item
  const before = made.get(item.message)
  if (before && 'message' in before && before.continues === item.continues && before.isLast === item.isLast)
    return before
  made.set(item.message, item)
  return item
}
