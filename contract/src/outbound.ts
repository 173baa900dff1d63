import { z } from 'zod'
import { conversation } from './conversations.ts'
import { endpoint } from './endpoint.ts'
import { outgoing } from './outgoing.ts'
import { paths } from './paths.ts'
import { id } from './primitives.ts'

export const startConversation = endpoint({
  ...paths.startConversation,
  summary:
    'Write first: free text within the customer’s 24 hours makes an active conversation, a template one that waits for the answer among those sent',
  tag: 'conversations',
  access: 'signed_in',
  body: z.strictObject({
    numberId: id,
    to: z.union([
      z.strictObject({ customerId: id }),
      /** With country code: +39 333 1234567. */
      z.strictObject({ phone: z.string().max(40) }),
    ]),
    message: outgoing,
  }),
  response: conversation,
  refusals: [
    'not_found',
    'outbound_off',
    'phone_invalid',
    'customer_refused',
    'customer_not_allowed',
    /** Details: `by` {id, name} or null, and `conversationId` if the caller may see it. */
    'already_open',
    'maximum_reached',
    'window_closed',
    'text_empty',
    'text_too_long',
    'duplicate_id',
    'unknown_file',
    'caption_too_long',
    'unknown_template',
    /** Details: `why`. */
    'template_not_sendable',
    /** Details: `field` {part, name, button} and `why`. */
    'template_incomplete',
  ],
})

export const setConsent = endpoint({
  ...paths.setConsent,
  summary: 'Note that a customer does not want to be written to first, or does again',
  tag: 'customers',
  access: 'supervisor',
  params: z.strictObject({ id }),
  body: z.strictObject({ refused: z.boolean() }),
  response: z.object({ id, refused: z.boolean() }),
  refusals: ['not_found'],
})
