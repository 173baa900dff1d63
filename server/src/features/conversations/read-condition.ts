import type { Condition, TransferSettings } from '@centralino/domain/transfer/condition.ts'
import type { Tx } from '../../platform/tx.ts'
import { getRoutingSettings } from '../settings/get-routing-settings.ts'
import type { ConversationRow } from './store.ts'

const ms = (date: Date | null): number | null => date?.getTime() ?? null

/** What the rules of transfers and wait queues know of a row. */
export const conditionOf = (row: ConversationRow): Condition => ({
  state: row.state as Condition['state'],
  assigneeId: row.assignee_id,
  skillsetId: row.skillset_id,
  queue: row.queue,
  exclusive: row.exclusive,
  expired: row.expired,
  cause: row.cause,
  openedAt: ms(row.opened_at),
  offerEndsAt: ms(row.offer_ends_at),
  waitingSince: ms(row.waiting_since),
  missedBy: row.missed_by,
  triedSkillsets: row.tried_skillsets,
  lastInboundAt: ms(row.last_inbound_at),
  unansweredSince: ms(row.unanswered_since),
})

/** The settings that hold for a conversation: the tenant's and its number's. */
export const settingsFor = async (tx: Tx, row: ConversationRow): Promise<TransferSettings> => ({
  ...(await getRoutingSettings(tx)),
  silenceSeconds: row.silence_seconds,
  silenceQueue: row.silence_queue,
})
