import type { RoutingSettings } from '@centralino/contract/routing.ts'
import type { Condition, TransferSettings } from '@centralino/domain/transfer/condition.ts'
import type { Tx } from '../../platform/tx.ts'
import { getRoutingSettings } from '../settings/get-routing-settings.ts'
import type { ConversationRow } from './store.ts'

/** The columns that the rules read. */
export type ConditionRow = Pick<
  ConversationRow,
  | 'state'
  | 'assignee_id'
  | 'skillset_id'
  | 'queue'
  | 'exclusive'
  | 'expired'
  | 'cause'
  | 'opened_at'
  | 'offer_ends_at'
  | 'waiting_since'
  | 'missed_by'
  | 'tried_skillsets'
  | 'last_inbound_at'
  | 'unanswered_since'
  | 'last_called_at'
  | 'bot_ends_at'
  | 'bot_asked'
  | 'step_since'
>
/** The settings of its number that the rules read. */
export type NumberRow = Pick<
  ConversationRow,
  'silence_seconds' | 'silence_queue' | 'close_seconds' | 'last_call_seconds'
>

const ms = (date: Date | null): number | null => date?.getTime() ?? null

/** What the rules of transfers and wait queues know of a row. */
export const conditionOf = (row: ConditionRow): Condition => ({
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
  lastCalledAt: ms(row.last_called_at),
  botEndsAt: ms(row.bot_ends_at),
  botAsked: row.bot_asked,
  stepSince: ms(row.step_since),
})

/** The settings that hold for a conversation: the tenant's and its number's. */
export const settingsFor = async (tx: Tx, row: NumberRow): Promise<TransferSettings> =>
  settingsOf(row, await getRoutingSettings(tx))

/** The same, with the tenant's at hand. */
export const settingsOf = (row: NumberRow, settings: RoutingSettings): TransferSettings => ({
  ...settings,
  silenceSeconds: row.silence_seconds,
  silenceQueue: row.silence_queue,
  closeSeconds: row.close_seconds,
  lastCallSeconds: row.last_call_seconds,
})
