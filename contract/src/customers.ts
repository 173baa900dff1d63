import { z } from 'zod'
import { customer } from './conversations.ts'
import { endpoint } from './endpoint.ts'
import { paths } from './paths.ts'
import { id, instant, page, pageQuery } from './primitives.ts'
import { priority } from './routing.ts'

export const prioritiseCustomer = endpoint({
  ...paths.prioritiseCustomer,
  summary: 'Say how urgent a customer is; what waits of this customer moves up or back at once',
  tag: 'customers',
  access: 'supervisor',
  params: z.strictObject({ id }),
  body: z.strictObject({ priority }),
  response: z.object({ id, priority }),
  refusals: ['not_found'],
})

/** What the tenant keeps of a customer, by the key of the field: a text, a number, a date (`2026-11-22`) or one of the choices. */
export const properties = z.record(z.string(), z.union([z.string(), z.number()]))
export type CustomerProperties = z.infer<typeof properties>

const person = z.object({ id, name: z.string() })

/** A customer as lists show it. */
export const listedCustomer = customer.extend({
  properties,
  revision: z.number().int(),
  /** When free text ends on the number asked for, or where it lasts longest if none was asked for; null: it has ended. */
  windowEndsAt: instant.nullable(),
  /** The conversation that is open with this customer, on the number asked for or on any; who may not read it learns only who has it. */
  openConversation: z.object({ id, assignee: person.nullable() }).nullable(),
  /** How many conversations there were, of those the caller may know of, and when the last one began. */
  conversations: z.number().int(),
  lastConversationAt: instant.nullable(),
})
export type ListedCustomer = z.infer<typeof listedCustomer>

/** Where counting ends. */
export const countedUpTo = 10_000

export const listCustomers = endpoint({
  ...paths.listCustomers,
  summary: 'Customers by name; isolated agents get those their skillsets had a conversation with',
  tag: 'customers',
  access: 'signed_in',
  query: pageQuery.extend({
    /** Beginnings of words of names, usernames and properties, or a phone number in any grouping, with or without its country code. */
    search: z.string().max(200).default(''),
    numberId: id.optional(),
    /** Only those with an open conversation, or those to whom free text can be sent (on some number). */
    having: z.enum(['open_conversation', 'window']).optional(),
  }),
  /** `count`: how many there are in all, on the first page; 10,000 stands for as many or more. */
  response: page(listedCustomer).extend({
    count: z.number().int().nullable(),
    /** Whether the caller may write down new ones. */
    mayAdd: z.boolean(),
  }),
})

/** One change of what is kept of a customer: by whom, when, and of which field (`saved_name`, `note` or the key of a property). */
export const customerChange = z.object({
  at: instant,
  by: person,
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
})

/** Everything about one customer. */
export const customerDetails = listedCustomer.extend({
  note: z.string(),
  createdAt: instant,
  /** Whether the caller may change it. */
  editable: z.boolean(),
  /** The latest, newest first. */
  changes: z.array(customerChange),
})
export type CustomerDetails = z.infer<typeof customerDetails>

const params = z.strictObject({ id })
const savedName = z.string().trim().max(120)
const note = z.string().max(4_000)
/** Null takes a value away. */
const changedProperties = z.record(z.string().max(40), z.union([z.string().max(2_000), z.number(), z.null()]))

export const getCustomer = endpoint({
  ...paths.getCustomer,
  summary: 'One customer: names, properties, note, and who changed them',
  tag: 'customers',
  access: 'signed_in',
  params,
  response: customerDetails,
  refusals: ['not_found'],
})

export const changeCustomer = endpoint({
  ...paths.changeCustomer,
  summary: 'Change what is kept of a customer; what is left out stays. Agents may where a setting allows it',
  tag: 'customers',
  access: 'signed_in',
  params,
  body: z.strictObject({
    /** That of the customer as it was read: who changed it meanwhile is not written over. */
    revision: z.number().int(),
    savedName: savedName.nullable().optional(),
    note: note.optional(),
    properties: changedProperties.optional(),
  }),
  response: customerDetails,
  refusals: ['not_found', 'changed_meanwhile', 'wrong_property'],
})

export const createCustomer = endpoint({
  ...paths.createCustomer,
  summary: 'Write down a customer who has not written yet; who has the number already is told with the refusal',
  tag: 'customers',
  access: 'signed_in',
  body: z.strictObject({
    savedName: savedName.min(1),
    /** With its country code. */
    phone: z.string().max(40),
    note: note.default(''),
    properties: changedProperties.default({}),
  }),
  response: customerDetails,
  refusals: ['wrong_phone', 'customer_exists', 'wrong_property'],
})
