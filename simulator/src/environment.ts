import { z } from 'zod'
import { business } from './world/business.ts'

const text = z.string().min(1).optional()

/** What the stand-alone simulator is told by its environment. */
export const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8090),
  HOST: z.string().default('127.0.0.1'),
  /** Path everything lies under. */
  PREFIX: z
    .string()
    .regex(/^(\/[\w-]+)*$/)
    .default('/simulator'),
  CALLBACK_URL: z.url().default('http://127.0.0.1:8080/webhooks/whatsapp'),
  /** File that keeps the talk over a restart. */
  JOURNAL: text,
  PUBLIC_URL: text,
  /** JSON: a list of businesses in place of the demo world. */
  BUSINESSES: z
    .string()
    .transform((json) => z.array(business).min(1).parse(JSON.parse(json)))
    .optional(),
  LOG_LEVEL: z.string().default('warn'),
})
