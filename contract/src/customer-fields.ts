import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { paths } from './paths.ts'

/** One thing that the tenant keeps of its customers besides their names. */
export const customerField = z.strictObject({
  /** Its name for programs; values are kept under it. */
  key: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
  label: z.string().trim().min(1).max(60),
  type: z.enum(['text', 'number', 'date', 'choice']),
  choices: z.array(z.string().trim().min(1).max(100)).max(100),
  required: z.boolean(),
  /** Only administrators change it: it comes from elsewhere. */
  readOnly: z.boolean(),
  /** Whether it is a column of the list of customers. */
  inList: z.boolean(),
})
export type CustomerField = z.infer<typeof customerField>

const customerFields = z.strictObject({ items: z.array(customerField).max(50) })
/** As it is set: what is not said is not so. */
const givenField = customerField.extend({
  choices: customerField.shape.choices.default([]),
  required: z.boolean().default(false),
  readOnly: z.boolean().default(false),
  inList: z.boolean().default(false),
})

export const listCustomerFields = endpoint({
  ...paths.listCustomerFields,
  summary: 'What is kept of customers besides their names, in order',
  tag: 'settings',
  access: 'signed_in',
  response: customerFields,
})

export const setCustomerFields = endpoint({
  ...paths.setCustomerFields,
  summary: 'Say what is kept of customers; values of a field that is left out stay stored and come back with it',
  tag: 'settings',
  access: 'administrator',
  body: z.strictObject({ items: z.array(givenField).max(50) }),
  response: customerFields,
  refusals: ['named_twice'],
})

export const customerSettings = z.strictObject({
  /** Whether agents may change what is kept of customers, and write down new ones; supervisors always may. */
  agentsEdit: z.boolean(),
  /** Whether isolated agents see customers with whom nobody has spoken yet. */
  isolatedSeeNew: z.boolean(),
})
export type CustomerSettings = z.infer<typeof customerSettings>

export const getCustomerSettings = endpoint({
  ...paths.getCustomerSettings,
  summary: 'Who may do what with customers',
  tag: 'settings',
  access: 'signed_in',
  response: customerSettings,
})

export const changeCustomerSettings = endpoint({
  ...paths.changeCustomerSettings,
  summary: 'Change who may do what with customers; what is left out stays',
  tag: 'settings',
  access: 'administrator',
  body: customerSettings.partial(),
  response: customerSettings,
})
