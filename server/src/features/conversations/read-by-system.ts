import type { ReadMark } from '@centralino/contract/messages.ts'
import type { Tx } from '../../platform/tx.ts'
import { insertSystemMarks } from './open-store.ts'

/**
 * System dealt with what customers wrote in these conversations, which the caller holds: a bot heard it, or it was answered by itself.
 * So System has read it. Returns the marks by conversation; publishing them is the caller's.
 */
export const readBySystem = async (tx: Tx, conversationIds: readonly string[]): Promise<Map<string, ReadMark>> => {
  if (conversationIds.length === 0) return new Map()
  const rows = await insertSystemMarks(tx, conversationIds)
  const reader = { kind: 'system', id: null, name: 'System' } as const
  const at = new Date(tx.now).toISOString()
  return new Map(rows.map((row) => [row.conversation_id, { reader, upToSeq: row.up_to_seq, at }]))
}
