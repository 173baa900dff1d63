import * as bot from './bot.ts'
import * as conversations from './conversations.ts'
import * as customers from './customers.ts'
import * as deliveries from './deliveries.ts'
import { getDesk } from './desk.ts'
import type { Endpoint } from './endpoint.ts'
import * as messages from './messages.ts'
import * as rules from './number-rules.ts'
import { listNumbers } from './numbers.ts'
import * as routing from './routing.ts'
import * as service from './service.ts'
import * as session from './sign-in.ts'
import * as skillsets from './skillsets.ts'
import * as stuck from './stuck.ts'
import * as transfers from './transfers.ts'
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
  getService: service.getService,
  getWorkingTime: service.getWorkingTime,
  setWorkingTime: service.setWorkingTime,
  listConversations: conversations.listConversations,
  getConversation: conversations.getConversation,
  openConversation: conversations.openConversation,
  closeConversation: conversations.closeConversation,
  listTransferTargets: transfers.listTransferTargets,
  transferConversation: transfers.transferConversation,
  unparkConversation: transfers.unparkConversation,
  takeConversation: transfers.takeConversation,
  listDecisions: routing.listDecisions,
  getWaitingSummary: transfers.getWaitingSummary,
  getRoutingSettings: routing.getRoutingSettings,
  changeRoutingSettings: routing.changeRoutingSettings,
  listPriorityRules: routing.listPriorityRules,
  setPriorityRules: routing.setPriorityRules,
  getNumberRules: rules.getNumberRules,
  setNumberRules: rules.setNumberRules,
  getBot: bot.getBot,
  setBot: bot.setBot,
  listSkillsets: skillsets.listSkillsets,
  changeSkillset: skillsets.changeSkillset,
  prioritiseCustomer: customers.prioritiseCustomer,
  listStuck: stuck.listStuck,
  repairConversation: stuck.repairConversation,
  listMessages: messages.listMessages,
  sendMessage: messages.sendMessage,
  resolveMessage: messages.resolveMessage,
  listDeliveries: deliveries.listDeliveries,
  getDelivery: deliveries.getDelivery,
  replayDelivery: deliveries.replayDelivery,
  listNotices: deliveries.listNotices,
} as const satisfies Record<string, Endpoint>
