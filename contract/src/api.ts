import * as conversations from './conversations.ts'
import * as deliveries from './deliveries.ts'
import { getDesk } from './desk.ts'
import type { Endpoint } from './endpoint.ts'
import * as messages from './messages.ts'
import { listNumbers } from './numbers.ts'
import * as session from './sign-in.ts'
import * as users from './users.ts'

/** The whole API by name: the typed client and the server's completeness check are made from it. */
export const api = {
  signInOptions: session.signInOptions,
  signIn: session.signIn,
  signOut: session.signOut,
  getMe: users.getMe,
  setMyStatus: users.setMyStatus,
  setMyLocale: users.setMyLocale,
  getDesk,
  listNumbers,
  listConversations: conversations.listConversations,
  getConversation: conversations.getConversation,
  openConversation: conversations.openConversation,
  closeConversation: conversations.closeConversation,
  listMessages: messages.listMessages,
  sendMessage: messages.sendMessage,
  resolveMessage: messages.resolveMessage,
  listDeliveries: deliveries.listDeliveries,
  getDelivery: deliveries.getDelivery,
  replayDelivery: deliveries.replayDelivery,
  listNotices: deliveries.listNotices,
} as const satisfies Record<string, Endpoint>
