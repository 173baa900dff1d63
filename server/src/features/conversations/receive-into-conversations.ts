import { urgencyOf } from '@centralino/domain/routing/urgency.ts'
import type { Tx } from '../../platform/tx.ts'
import { listPriorityRules } from '../settings/list-priority-rules.ts'
import { setTimers } from '../timers/change-timers.ts'
import { insertOpen, lockOpen, type OpenRow, type Pair, receiveInto } from './receive-store.ts'

type Line = {
  number: { id: string; skillset_id: string | null; priority: number; has_rules: boolean }
  customerId: string
  /** What was written, as plain text. */
  text: string
}

const key = (row: { number_id: string; customer_id: string }) => `${row.number_id} ${row.customer_id}`

/** `isNew`: it begins with this; `isOfBot`: its number's bot has it. */
export type Opened = { id: string; isNew: boolean; isOfBot: boolean }

/**
 * The open conversation of each number and customer, in the order given: the one there is, or a new one that waits for an agent
 * of the number's skillset and for whom one is sought. The rows stay locked until the transaction ends.
 */
export const openConversations = async (tx: Tx, lines: readonly Line[]): Promise<Opened[]> => {
  const pairs = lines.map(({ number, customerId }) => ({
    urgency: 0,
    number_id: number.id,
    customer_id: customerId,
    skillset_id: number.skillset_id,
    priority: number.priority,
  }))
  const wanted = [...new Map(pairs.map((pair) => [key(pair), pair])).values()].sort((a, b) =>
    key(a) < key(b) ? -1 : 1,
  )
  const found = new Map<string, OpenRow>()
  const keep = (rows: readonly OpenRow[]) => {
    for (const row of rows) found.set(key(row), row)
  }
  keep(await lockOpen(tx, wanted))
  const missing = wanted.filter((pair) => !found.has(key(pair)))
  const begun = new Set<string>()
  if (missing.length > 0) {
    const inserted = await insertOpen(tx, await withUrgency(tx, missing, lines))
    keep(inserted)
    for (const { id } of inserted) begun.add(id)
    tx.wake('routing')
    // Another process began one between the look and the insert.
    const raced = missing.filter((pair) => !found.has(key(pair)))
    if (raced.length > 0) keep(await lockOpen(tx, raced))
  }
  // What a message means to a parked one needs the routing lock, which comes before conversations: it is done right after.
  const parked = [...found.values()].filter((row) => row.state === 'parked').map((row) => row.id)
  await setTimers(tx, 'woken', parked, tx.now)
  return pairs.map((pair) => {
    const { id, of_bot } = found.get(key(pair)) as OpenRow
    return { id, isNew: begun.has(id), isOfBot: of_bot }
  })
}

/** What begins now, with what the tenant's rules say of its first words; nothing is asked where there are none. */
const withUrgency = async (tx: Tx, pairs: readonly Pair[], lines: readonly Line[]): Promise<Pair[]> => {
  if (!lines.some(({ number }) => number.has_rules)) return [...pairs]
  const { items } = await listPriorityRules(tx)
  return pairs.map((pair) => {
    const own = lines.filter((line) => line.number.id === pair.number_id && line.customerId === pair.customer_id)
    return { ...pair, urgency: urgencyOf(own.map(({ text }) => text).join('\n'), items) }
  })
}

export type Received = {
  conversationId: string
  messageId: string
  sentAt: number
  wamid: string
  opensWindow: boolean
}

/** Counts new messages into their conversations. */
export const touchConversations = async (tx: Tx, received: readonly Received[]): Promise<void> => {
  if (received.length === 0) return
  const groups = new Map<string, Received[]>()
  for (const one of received) groups.set(one.conversationId, [...(groups.get(one.conversationId) ?? []), one])
  const changes = [...groups].map(([id, messages]) => {
    const last = messages.reduce((a, b) => (b.sentAt >= a.sentAt ? b : a))
    const opening = messages.filter((one) => one.opensWindow)
    const times = messages.map((one) => one.sentAt)
    return {
      id,
      count: messages.length,
      newest: iso(Math.max(...times)),
      oldest: iso(Math.min(...times)),
      last_id: last.messageId,
      last_wamid: last.wamid,
      window_at: opening.length > 0 ? iso(Math.max(...opening.map((one) => one.sentAt))) : null,
    }
  })
  await receiveInto(tx, changes)
}

const iso = (ms: number): string => new Date(ms).toISOString()
