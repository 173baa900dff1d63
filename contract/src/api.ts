import * as bot from './bot.ts'
import * as conversations from './conversations.ts'
import * as fields from './customer-fields.ts'
import * as customers from './customers.ts'
import * as deliveries from './deliveries.ts'
import { getDesk } from './desk.ts'
import type { Endpoint } from './endpoint.ts'
import * as files from './files.ts'
import * as history from './history.ts'
import * as mail from './mail.ts'
import * as messages from './messages.ts'
import * as rules from './number-rules.ts'
import { listNumbers } from './numbers.ts'
import * as outbound from './outbound.ts'
import * as personal from './personal-settings.ts'
import * as positions from './positions.ts'
import * as predefined from './predefined.ts'
import * as profiling from './profiling.ts'
import * as push from './push.ts'
import * as routing from './routing.ts'
import * as service from './service.ts'
import * as session from './sign-in.ts'
import * as skillsets from './skillsets.ts'
import * as stuck from './stuck.ts'
import * as templates from './templates.ts'
import * as today from './today.ts'
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
  getMySettings: personal.getMySettings,
  changeMySettings: personal.changeMySettings,
  getPush: push.getPush,
  subscribePush: push.subscribePush,
  unsubscribePush: push.unsubscribePush,
  testPush: push.testPush,
  getDesk,
  getToday: today.getToday,
  listToday: today.listToday,
  listNumbers,
  getService: service.getService,
  getWorkingTime: service.getWorkingTime,
  setWorkingTime: service.setWorkingTime,
  listConversations: conversations.listConversations,
  startConversation: outbound.startConversation,
  getConversation: conversations.getConversation,
  openConversation: conversations.openConversation,
  closeConversation: conversations.closeConversation,
  getProfiling: profiling.getProfiling,
  getProfilingTree: profiling.getProfilingTree,
  setProfilingTree: profiling.setProfilingTree,
  listMails: mail.listMails,
  mailConversation: mail.mailConversation,
  getMailSettings: mail.getMailSettings,
  setMailSettings: mail.setMailSettings,
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
  setConsent: outbound.setConsent,
  listCustomers: customers.listCustomers,
  createCustomer: customers.createCustomer,
  getCustomer: customers.getCustomer,
  changeCustomer: customers.changeCustomer,
  listCustomerConversations: history.listCustomerConversations,
  getPastConversation: history.getPastConversation,
  listPastMessages: history.listPastMessages,
  listCustomerFiles: history.listCustomerFiles,
  listHistory: history.listHistory,
  getHistory: history.getHistory,
  searchMessages: messages.searchMessages,
  listCustomerFields: fields.listCustomerFields,
  setCustomerFields: fields.setCustomerFields,
  getCustomerSettings: fields.getCustomerSettings,
  changeCustomerSettings: fields.changeCustomerSettings,
  prioritiseCustomer: customers.prioritiseCustomer,
  listTemplates: templates.listTemplates,
  changeTemplate: templates.changeTemplate,
  syncTemplates: templates.syncTemplates,
  listStuck: stuck.listStuck,
  repairConversation: stuck.repairConversation,
  listMessages: messages.listMessages,
  sendMessage: messages.sendMessage,
  resolveMessage: messages.resolveMessage,
  uploadFile: files.uploadFile,
  getFile: files.getFile,
  getFileContent: files.getFileContent,
  getFileThumbnail: files.getFileThumbnail,
  retryFile: messages.retryFile,
  createNote: messages.createNote,
  listPredefined: predefined.listPredefined,
  orderPredefined: predefined.orderPredefined,
  createPredefinedCategory: predefined.createPredefinedCategory,
  changePredefinedCategory: predefined.changePredefinedCategory,
  removePredefinedCategory: predefined.removePredefinedCategory,
  createPredefined: predefined.createPredefined,
  changePredefined: predefined.changePredefined,
  removePredefined: predefined.removePredefined,
  listPositions: positions.listPositions,
  orderPositions: positions.orderPositions,
  createPosition: positions.createPosition,
  changePosition: positions.changePosition,
  removePosition: positions.removePosition,
  findPlaces: positions.findPlaces,
  getMap: positions.getMap,
  listDeliveries: deliveries.listDeliveries,
  getDelivery: deliveries.getDelivery,
  replayDelivery: deliveries.replayDelivery,
  listNotices: deliveries.listNotices,
} as const satisfies Record<string, Endpoint>
