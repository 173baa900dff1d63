import type { ReadMark } from '@centralino/contract/messages.ts'
import type { Tx } from '../../platform/tx.ts'
import { runBots } from '../bot/run-bots.ts'
import { readBySystem } from '../conversations/read-by-system.ts'
import { notePreferences } from '../customers/note-preferences.ts'
import { amendMessages } from '../messages/amend-messages.ts'
import { mergeStatuses, type StatusReport } from '../messages/merge-statuses.ts'
import { type ManagedNumber, managedNumbers } from '../numbers/managed-numbers.ts'
import { answerClosed } from '../service/answer-closed.ts'
import { noteUpdates } from '../templates/note-updates.ts'
import type { Inbound } from './inbound-row.ts'
import { insertNotices } from './notice-store.ts'
import { partAmendments } from './read-amendments.ts'
import type { Item } from './read-items.ts'
import { receiveMessages } from './receive-messages.ts'

export type Applied = {
  /** The deliveries that named a number not managed here. */
  unknown: Set<number>
  /** What is to be published, by conversation. */
  changes: { id: string; messageIds: Set<string>; reads: ReadMark[] }[]
}

/** Brings what deliveries said into the tenant's world, set-based. */
export const applyItems = async (tx: Tx, items: readonly Item[]): Promise<Applied> => {
  const numbers = await managedNumbers(tx, new Set(items.flatMap((item) => item.phoneNumberId ?? [])))
  const numberOf = (item: Item): ManagedNumber | undefined => {
    const number = item.phoneNumberId === undefined ? undefined : numbers.get(item.phoneNumberId)
    // An app speaks for its own numbers only.
    return number?.app_id === item.appId ? number : undefined
  }
  const inbound: Inbound[] = []
  const reports: StatusReport[] = []
  const others: Item[] = []
  const unknown = new Set<number>()
  for (const item of items) {
    const number = numberOf(item)
    if (item.phoneNumberId !== undefined && !number) unknown.add(item.deliveryId)
    else if (number && item.kind === 'message' && !item.message.groupId) inbound.push({ ...item, number })
    else if (number && item.kind === 'status' && !item.status.recipientType?.includes('group'))
      reports.push(reportOf(item, number))
    else others.push(item)
  }
  const changed = await mergeStatuses(tx, reports)
  const { messages, amendments } = partAmendments(inbound)
  const received = await receiveMessages(tx, messages)
  const amended = await amendMessages(tx, amendments)
  const silent = messages.filter(({ number }) => number.closed_answer).map(({ number }) => number.id)
  const answers = await answerClosed(tx, received.messageIds, new Set(silent))
  const ofBots = await runBots(tx, received.forBots)
  await noteUpdates(
    tx,
    others.filter((item) => item.kind === 'template'),
  )
  await notePreferences(
    tx,
    others.filter((item) => item.kind === 'preference'),
  )
  const seen = await readBySystem(tx, [...new Set([...answers.keys(), ...ofBots.keys()])])
  await insertNotices(tx, [...others, ...received.nameless])
  const changes = changesOf(received.messageIds, answers, ofBots, [...changed, ...amended])
  return { unknown, changes: changes.map((one) => ({ ...one, reads: [seen.get(one.id) ?? []].flat() })) }
}

const reportOf = (item: Item & { kind: 'status' }, number: ManagedNumber): StatusReport => {
  const { status } = item
  const error = status.errors?.[0]
  return {
    numberId: number.id,
    wamid: status.id,
    opaqueId: status.opaque ?? null,
    status: status.status,
    at: new Date(status.timestamp === null ? item.receivedAt : Math.min(status.timestamp * 1000, item.receivedAt)),
    error: error ? { code: error.code, title: error.title ?? '', details: error.details ?? null } : null,
  }
}

const changesOf = (
  received: ReadonlyMap<string, readonly string[]>,
  answers: ReadonlyMap<string, string>,
  ofBots: ReadonlyMap<string, ReadonlySet<string>>,
  changed: readonly (readonly [string, ReadonlySet<string>])[],
): Omit<Applied['changes'][number], 'reads'>[] => {
  const byConversation = new Map<string, Set<string>>()
  const answered = [...answers].map(([id, messageId]) => [id, [messageId]] as const)
  for (const [id, messageIds] of [...received, ...answered, ...ofBots, ...changed]) {
    const known = byConversation.get(id) ?? new Set()
    for (const messageId of messageIds) known.add(messageId)
    byConversation.set(id, known)
  }
  return [...byConversation].map(([id, messageIds]) => ({ id, messageIds }))
}
