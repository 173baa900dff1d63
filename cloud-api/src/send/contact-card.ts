import { z } from 'zod'

const text = z.string().optional()

const name = z
  .strictObject({
    formatted_name: z.string().min(1),
    first_name: text,
    last_name: text,
    middle_name: text,
    suffix: text,
    prefix: text,
  })
  .refine((parts) => Object.entries(parts).some(([key, part]) => key !== 'formatted_name' && Boolean(part)), {
    error: 'needs one more part than formatted_name',
    path: ['first_name'],
  })

const address = z.strictObject({
  street: text,
  city: text,
  state: text,
  zip: text,
  country: text,
  country_code: text,
  type: text,
})

/** A person to put into the customer's address book; `wa_id` of a phone gives the card its Message button. */
export const contactCard = z.strictObject({
  name,
  phones: z.array(z.strictObject({ phone: text, type: text, wa_id: text })).optional(),
  emails: z.array(z.strictObject({ email: text, type: text })).optional(),
  addresses: z.array(address).optional(),
  org: z.strictObject({ company: text, department: text, title: text }).optional(),
  urls: z.array(z.strictObject({ url: text, type: text })).optional(),
  birthday: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be YYYY-MM-DD')
    .optional(),
})
