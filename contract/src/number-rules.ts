import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { closingRules } from './numbers.ts'
import { paths } from './paths.ts'
import { id } from './primitives.ts'
import { priority } from './routing.ts'

const day = 86_400

/** What holds for the conversations of a number; all times in seconds. */
export const numberRules = z.strictObject({
  priority,
  /** In which order its skillsets are asked; the first gets new conversations. None: anybody may have them. */
  skillsetIds: z.array(id).max(50),
  /** When the customer sees blue ticks: as soon as the agent looks, with the agent's answer, or never. */
  blueTicks: z.enum(['on_open', 'on_reply', 'never']),
  /** Agents may begin conversations on it; without it they only answer. */
  outbound: z.boolean(),
  /** An agent's last message without an answer for so long: into a wait queue; null: never. */
  silence: z
    .strictObject({
      seconds: z
        .number()
        .int()
        .min(60)
        .max(30 * day),
      /** Personal: the agent's own while signed in, else the public one. */
      queue: z.enum(['public', 'personal']),
    })
    .nullable(),
  /** An agent's last message without an answer for so long: closed; null: never. */
  closing: z
    .strictObject({
      seconds: z
        .number()
        .int()
        .min(120)
        .max(90 * day),
      /** What System says so long before, if the customer's 24 hours have not ended; null: nothing. */
      lastCall: z.strictObject({ text: z.string().max(10_000), seconds: z.number().int().min(60).max(day) }).nullable(),
    })
    .nullable(),
  /** What is asked of whoever closes; left out: as before. What closes by itself is asked nothing. */
  profile: closingRules.optional(),
})
export type NumberRules = z.infer<typeof numberRules>

const params = z.strictObject({ id })

export const getNumberRules = endpoint({
  ...paths.getNumberRules,
  summary: 'How urgent a number is, whom its conversations go to, and what happens when a customer is silent',
  tag: 'numbers',
  access: 'administrator',
  params,
  response: numberRules,
  refusals: ['not_found'],
})

export const setNumberRules = endpoint({
  ...paths.setNumberRules,
  summary: 'Set the rules of a number; they hold at once, for open conversations too',
  tag: 'numbers',
  access: 'administrator',
  params,
  /** Without `blueTicks` they stay as they are. */
  body: numberRules.partial({ blueTicks: true }),
  response: numberRules,
  refusals: ['not_found', 'unknown_skillset', 'named_twice', 'text_empty', 'text_too_long', 'last_call_too_early'],
})
