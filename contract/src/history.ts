import { z } from 'zod'
import { conversation } from './conversations.ts'
import { endpoint } from './endpoint.ts'
import { file } from './files.ts'
import { listMessages } from './messages.ts'
import { paths } from './paths.ts'
import { id, instant, page, pageQuery } from './primitives.ts'

const person = z.object({ id, name: z.string() })

/** A conversation as histories show it. */
export const pastConversation = conversation.extend({
  profile: z.object({ path: z.array(z.string()), note: z.string() }).nullable(),
  closedBy: person.nullable(),
  messages: z.number().int(),
  /** The first answer that somebody wrote to a customer who had written first. */
  firstReplyAt: instant.nullable(),
  /** Who had it, in order. */
  line: z.array(person),
  /** Where the keyword stands: the newest message that contains it, and a piece of it. */
  found: z.object({ messageId: id, excerpt: z.string() }).nullable(),
})
export type PastConversation = z.infer<typeof pastConversation>

/** Days of the tenant's calendar, both included, and a keyword that a message contains. */
const narrowed = pageQuery.extend({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  keyword: z.string().max(200).default(''),
})

export const listHistory = endpoint({
  ...paths.listHistory,
  summary: 'Conversations I closed in the last four weeks, newest first',
  tag: 'history',
  access: 'signed_in',
  query: narrowed.extend({
    numberId: id.optional(),
    skillsetId: id.optional(),
    /** The first level of its profile, by name: reasons that are no longer in the tree are found as well. */
    reason: z.string().min(1).max(500).optional(),
  }),
  /** `total`: how many there are on all pages; only on the first, and null where a keyword is looked for. */
  response: page(pastConversation).extend({ total: z.number().int().nullable() }),
})

export const getHistory = endpoint({
  ...paths.getHistory,
  summary: 'One conversation as histories show it: of those I closed in the last four weeks, or may read otherwise',
  tag: 'history',
  access: 'signed_in',
  params: z.strictObject({ id }),
  response: pastConversation,
  refusals: ['not_found'],
})

export const listCustomerConversations = endpoint({
  ...paths.listCustomerConversations,
  summary: "A customer's conversations, newest first; isolated agents get those their skillsets had",
  tag: 'history',
  access: 'signed_in',
  params: z.strictObject({ id }),
  query: narrowed.extend({
    /** Only those that began before this one. */
    before: id.optional(),
  }),
  response: page(pastConversation),
  refusals: ['not_found'],
})

const one = z.strictObject({ id, conversationId: id })

export const getPastConversation = endpoint({
  ...paths.getPastConversation,
  summary: 'The information about one conversation of a customer',
  tag: 'history',
  access: 'signed_in',
  params: one,
  response: pastConversation,
  refusals: ['not_found'],
})

export const listPastMessages = endpoint({
  ...paths.listPastMessages,
  summary: 'The messages of one conversation of a customer, to be read; newest page first, within a page oldest first',
  tag: 'history',
  access: 'signed_in',
  params: one,
  query: listMessages.query,
  response: listMessages.response,
  refusals: ['not_found'],
})

/** What one looks for among a customer's files: what is to be seen, what is to be heard, or everything else. */
export const fileSort = z.enum(['seen', 'heard', 'documents'])
export type FileSort = z.infer<typeof fileSort>

/** A file with where it was said. */
export const customerFile = z.object({
  messageId: id,
  conversationId: id,
  direction: z.enum(['in', 'out']),
  sentAt: instant,
  file,
})
export type CustomerFile = z.infer<typeof customerFile>

export const listCustomerFiles = endpoint({
  ...paths.listCustomerFiles,
  summary: "The files of a customer's conversations, newest first; of the same conversations as the history",
  tag: 'history',
  access: 'signed_in',
  params: z.strictObject({ id }),
  query: pageQuery.extend({ sort: fileSort.optional() }),
  response: page(customerFile),
  refusals: ['not_found'],
})
