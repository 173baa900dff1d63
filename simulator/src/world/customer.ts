import { z } from 'zod'

/** `at-once`: reads what arrives. `unread`: gets it and does not look. `off`: reads, and WhatsApp never says so. */
export const readsReceipts = z.enum(['at-once', 'unread', 'off'])

export const customer = z.object({
  id: z.string(),
  name: z.string(),
  /** Digits only, the wa_id. Null for people known by a username only. */
  phone: z.string().nullable(),
  phoneDisplay: z.string().nullable(),
  username: z.string().nullable(),
  country: z.string().regex(/^[A-Z]{2}$/),
  /** Counts changes of number: WhatsApp issues new business-scoped user ids with each. */
  generation: z.number().int(),
  online: z.boolean(),
  readsReceipts,
  blocked: z.boolean(),
  oldClient: z.boolean(),
  optedOut: z.boolean(),
  /** Made by a load run: counted, but kept off the phones page. */
  load: z.boolean(),
  createdAt: z.number(),
})
export type Customer = z.infer<typeof customer>

export const newCustomer = z
  .object({
    id: z.string().min(1).max(80).optional(),
    name: z.string().min(1).max(100).optional(),
    kind: z.enum(['phone', 'username', 'both']).optional(),
    phone: z
      .string()
      .regex(/^\+?[\d ()-]{6,24}$/)
      .optional(),
    username: z
      .string()
      .regex(/^[a-z0-9._]{3,35}$/)
      .optional(),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .default('IT'),
    online: z.boolean().default(true),
    readsReceipts: readsReceipts.default('at-once'),
    blocked: z.boolean().default(false),
    oldClient: z.boolean().default(false),
    optedOut: z.boolean().default(false),
  })
  .strict()
export type NewCustomer = z.input<typeof newCustomer>

export const customerChange = z
  .object({
    name: z.string().min(1).max(100),
    username: z
      .string()
      .regex(/^[a-z0-9._]{3,35}$/)
      .nullable(),
    online: z.boolean(),
    readsReceipts,
    blocked: z.boolean(),
    oldClient: z.boolean(),
    optedOut: z.boolean(),
  })
  .partial()
  .strict()
export type CustomerChange = z.infer<typeof customerChange>
