import type { Conversation } from '@centralino/contract/conversations.ts'
import type { Api } from '../lib/api.ts'
import { createConversationList } from './conversation-list.ts'

const PAGE = 200

export const isSentBy = ({ awaitsAnswer, assignee }: Conversation, userId: string): boolean =>
  awaitsAnswer && assignee?.id === userId

/** What the signed-in user began with a template that has no answer; the feed tells of what comes and goes. */
export const createSentList = (api: Pick<Api, 'listConversations'>, userId: string) =>
  createConversationList({
    fetchPage: (cursor) =>
      api.listConversations({ query: { view: 'sent', limit: PAGE, ...(cursor ? { cursor } : {}) } }),
    belongs: (conversation) => isSentBy(conversation, userId),
  })
