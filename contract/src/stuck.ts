import { stuckFaults } from '@centralino/domain/transfer/stuck.ts'
import { z } from 'zod'
import { conversation } from './conversations.ts'
import { endpoint } from './endpoint.ts'
import { paths } from './paths.ts'
import { id, instant } from './primitives.ts'

/**
 * What is wrong with a conversation: something was due and has not happened; something will never become due, or what will is not
 * meant; somebody could have it and does not; who has it is no longer there; a message of ours does not go out.
 */
export const stuckFault = z.enum(stuckFaults)

export const stuckConversation = z.object({
  conversation,
  faults: z.array(
    z.object({
      fault: stuckFault,
      since: instant,
      /** The kind of timer, where it is about one. */
      timer: z.string().nullable(),
    }),
  ),
})
export type StuckConversation = z.infer<typeof stuckConversation>

export const listStuck = endpoint({
  ...paths.listStuck,
  summary: 'Conversations outside of their expected time, longest first, and why',
  tag: 'stuck',
  access: 'supervisor',
  /** `count`: how many there are in all; `items` are the first 200. */
  response: z.object({ count: z.number().int(), items: z.array(stuckConversation) }),
})

export const repairConversation = endpoint({
  ...paths.repairConversation,
  summary: 'Bring a conversation back to where it should be; one that is well stays as it is',
  tag: 'stuck',
  access: 'supervisor',
  params: z.strictObject({ id }),
  response: conversation,
  refusals: ['not_found'],
})
