import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { paths } from './paths.ts'
import { id, instant } from './primitives.ts'

/** A browser of the signed-in user that takes push messages. */
export const pushSubscription = z.object({
  id,
  /** What the browser calls itself. */
  userAgent: z.string(),
  createdAt: instant,
  /** It was agreed to in the session that asks. */
  here: z.boolean(),
})
export type PushSubscriptionOfMine = z.infer<typeof pushSubscription>

/** How a push service answered. `gone`: the browser takes nothing any more, and the subscription was removed. */
export const pushOutcome = z.enum(['delivered', 'gone', 'refused', 'unreachable'])
export type PushOutcome = z.infer<typeof pushOutcome>

const key = (bytes: number) => z.string().regex(new RegExp(`^[\\w-]{${Math.ceil((bytes * 4) / 3)}}={0,2}$`))

export const getPush = endpoint({
  ...paths.getPush,
  summary: 'The key to subscribe with (VAPID), and the browsers of the signed-in user that are subscribed',
  tag: 'me',
  access: 'signed_in',
  response: z.object({ publicKey: z.string(), items: z.array(pushSubscription) }),
})

export const subscribePush = endpoint({
  ...paths.subscribePush,
  summary: 'Push to this browser, as long as the session lasts',
  tag: 'me',
  access: 'signed_in',
  body: z.strictObject({
    endpoint: z.url().max(2000),
    keys: z.strictObject({ p256dh: key(65), auth: key(16) }),
  }),
  response: pushSubscription,
  refusals: ['push_address_not_allowed'],
})

export const unsubscribePush = endpoint({
  ...paths.unsubscribePush,
  summary: 'No longer push to this browser',
  tag: 'me',
  access: 'signed_in',
  params: z.strictObject({ id }),
  refusals: ['not_found'],
})

export const testPush = endpoint({
  ...paths.testPush,
  summary: 'Send a test to the browsers of the signed-in user, and say how their push services answered',
  tag: 'me',
  access: 'signed_in',
  response: z.object({ results: z.array(z.object({ id, outcome: pushOutcome, status: z.number().int().nullable() })) }),
  refusals: ['too_many_attempts'],
})
