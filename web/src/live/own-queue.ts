import type { Conversation } from '@centralino/contract/conversations.ts'
import type { Api } from '../lib/api.ts'
import { createConversationList } from './conversation-list.ts'

const PAGE = 200

export const isInQueueOf = ({ state, queue, assignee, awaitsAnswer }: Conversation, userId: string): boolean =>
  state === 'parked' && queue === 'personal' && !awaitsAnswer && assignee?.id === userId

/** The signed-in user's own wait queue; the feed tells of what comes and goes. */
export const createOwnQueue = (api: Pick<Api, 'listConversations'>, userId: string) =>
  createConversationList({
    fetchPage: (cursor) =>
      api.listConversations({ query: { view: 'queue', limit: PAGE, ...(cursor ? { cursor } : {}) } }),
    belongs: (conversation) => isInQueueOf(conversation, userId),
  })
