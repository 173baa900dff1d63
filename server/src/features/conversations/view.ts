import type { Conversation } from '@centralino/contract/conversations.ts'
import type { ConversationSubject } from '@centralino/domain/access/can.ts'
import { windowEndsAt } from '@centralino/domain/message/window.ts'
import { showCustomer } from '../customers/show-customer.ts'
import type { ConversationRow } from './store.ts'

const iso = (date: Date | null): string | null => date?.toISOString() ?? null
const ms = (date: Date | null): number | null => date?.getTime() ?? null

/** What the access rules must know of a row. */
export const subjectOf = (row: ConversationRow): ConversationSubject => ({
  state: row.state as ConversationSubject['state'],
  assigneeId: row.assignee_id,
  skillsetId: row.skillset_id,
  openedAt: ms(row.opened_at),
  closedAt: ms(row.closed_at),
  closedById: row.closed_by,
})

export const conversationView = (row: ConversationRow): Conversation => {
  const end = windowEndsAt(ms(row.last_inbound_at))
  return {
    id: row.id,
    number: {
      id: row.number_id,
      name: row.number_name,
      phoneNumberId: row.phone_number_id,
      displayPhoneNumber: row.display_phone_number,
      glyph: row.glyph as Conversation['number']['glyph'],
    },
    customer: showCustomer({
      id: row.customer_id,
      saved_name: row.saved_name,
      profile_name: row.profile_name,
      username: row.username,
      phone: row.phone,
      priority: row.customer_priority,
    }),
    skillset: row.skillset_id ? { id: row.skillset_id, name: row.skillset_name ?? '' } : null,
    state: row.state as Conversation['state'],
    priority: row.priority,
    queue: row.queue,
    exclusive: row.exclusive,
    awaitsAnswer: row.state === 'parked' && row.cause === 'template',
    expired: row.expired,
    offerEndsAt: iso(row.offer_ends_at),
    botEndsAt: iso(row.bot_ends_at),
    assignment: row.assignment,
    assignee: row.assignee_id ? { id: row.assignee_id, name: row.assignee_name ?? '' } : null,
    place: row.place,
    unread: row.unread,
    newestUnreadAt: iso(row.newest_unread_at),
    oldestUnreadAt: iso(row.oldest_unread_at),
    windowEndsAt: end === null ? null : new Date(end).toISOString(),
    last: row.last_id
      ? {
          id: row.last_id,
          direction: row.last_direction as 'in' | 'out',
          author: {
            kind: row.last_author_kind as 'customer' | 'user' | 'system',
            id: row.last_author_id,
            name: row.last_author_kind === 'system' ? 'System' : (row.last_author_name ?? ''),
          },
          type: row.last_type ?? '',
          preview: row.last_preview ?? '',
          status: row.last_status as NonNullable<Conversation['last']>['status'],
          sentAt: (row.last_sent_at as Date).toISOString(),
          deletedAt: iso(row.last_revoked_at),
        }
      : null,
    createdAt: row.created_at.toISOString(),
    waitingSince: iso(row.waiting_since),
    assignedAt: iso(row.assigned_at),
    openedAt: iso(row.opened_at),
    closedAt: iso(row.closed_at),
    profile: row.profile && { path: row.profile.path, note: row.profile.note ?? null },
    revision: row.revision,
  }
}
