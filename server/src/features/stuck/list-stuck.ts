import type { Answer } from '@centralino/contract/endpoint.ts'
import type { listStuck as contract } from '@centralino/contract/stuck.ts'
import type { Tx } from '../../platform/tx.ts'
import { showConversations } from '../conversations/show-conversations.ts'
import { findFaults } from './find-faults.ts'

/** As many as somebody looks at; how many there are in all is counted. */
const most = 200

/** Conversations outside of their expected time, longest first, and why. */
export const listStuck = async (tx: Tx): Promise<Answer<typeof contract>> => {
  const found = await findFaults(tx)
  const first = found.slice(0, most)
  const views = await showConversations(
    tx,
    first.map(({ id }) => id),
  )
  const items = first.flatMap(({ id, faults }) => {
    const conversation = views.get(id)
    return conversation
      ? [{ conversation, faults: faults.map((it) => ({ ...it, since: new Date(it.since).toISOString() })) }]
      : []
  })
  return { count: found.length, items }
}
