import { unclaimed } from '@centralino/domain/transfer/condition.ts'
import { takeRefusal, waitingStatus } from '@centralino/domain/transfer/take-over.ts'
import type { Conversation } from './conversations.ts'
import type { TakeRefusal } from './transfers.ts'
import type { Me } from './users.ts'

const ms = (at: string | null): number | null => (at === null ? null : Date.parse(at))

/** Which of the three statuses of the waiting list a conversation has, or null when it is not in it. */
export const waitingStatusOf = ({ state, openedAt }: Pick<Conversation, 'state' | 'openedAt'>): 1 | 2 | 3 | null =>
  waitingStatus({ state, openedAt: ms(openedAt) })

/** Why this user cannot take a conversation over at `now` (ms), or null: the rule that the server goes by, for the screen. */
export const takeRefusalOf = (conversation: Conversation, me: Me, now: number): TakeRefusal | null =>
  takeRefusal(
    { userId: me.id, role: me.role, isolated: me.isolated, skillsetIds: me.skillsets.map(({ id }) => id) },
    {
      // What is left as it is concerns only what becomes of an offer, not who may take it.
      ...unclaimed,
      state: conversation.state,
      assigneeId: conversation.assignee?.id ?? null,
      skillsetId: conversation.skillset?.id ?? null,
      queue: conversation.queue,
      exclusive: conversation.exclusive,
      expired: conversation.expired,
      cause: conversation.assignment?.cause ?? null,
      openedAt: ms(conversation.openedAt),
      offerEndsAt: ms(conversation.offerEndsAt),
      waitingSince: ms(conversation.waitingSince),
    },
    now,
  )
