import type { ListedCustomer } from '@centralino/contract/customers.ts'
import { windowEndsAt } from '@centralino/domain/message/window.ts'
import type { ListedRow } from './list-store.ts'
import { showCustomer } from './show-customer.ts'

export const listedCustomerView = (row: ListedRow, now: number): ListedCustomer => {
  const ends = windowEndsAt(row.last_inbound_at?.getTime() ?? null)
  const assignee = row.assignee_id === null ? null : { id: row.assignee_id, name: row.assignee_name ?? '' }
  return {
    ...showCustomer(row),
    properties: row.properties,
    revision: row.revision,
    windowEndsAt: ends === null || ends <= now ? null : new Date(ends).toISOString(),
    openConversation: row.open_id === null ? null : { id: row.open_id, assignee },
    conversations: row.conversations,
    lastConversationAt: row.last_conversation_at?.toISOString() ?? null,
  }
}
