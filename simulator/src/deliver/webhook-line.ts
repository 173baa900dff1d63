import { rule, spanText } from '../book/rule.ts'
import type { Rule, TranscriptEntry } from '../book/transcript.ts'
import type { World } from '../world/world.ts'
import type { Post } from './post.ts'
import type { PostOutcome } from './post-webhook.ts'

/** What the transcript says of one POST to the business. `again`: when it will be tried once more, ms. */
export function webhookLine(
  world: World,
  post: Post,
  url: string,
  outcome: PostOutcome,
  at: number,
  again: number | null,
  timeoutMs: number,
): Omit<TranscriptEntry, 'id'> {
  const first = post.hooks[0]
  const what = post.hooks.length > 1 ? `${post.hooks.length} changes` : (first?.what ?? '')
  const faulty = post.duplicate || post.reordered || post.held > 0
  const refused = outcome.code !== 200 && first?.badSignature !== true
  return {
    at,
    direction: 'webhook',
    call: `POST /${new URL(url).pathname.split('/')[1]} · ${what}`,
    code: typeof outcome.code === 'number' ? outcome.code : 0,
    outcome: refused ? 'refused' : faulty ? 'fault' : 'passed',
    rule: sentence(world, post, outcome, again === null ? '' : spanText(Math.max(0, again - at)), timeoutMs),
  }
}

function sentence(world: World, post: Post, outcome: PostOutcome, again: string, timeoutMs: number): Rule {
  const first = post.hooks[0]
  const ms = Math.round(outcome.ms)
  if (first?.badSignature === true) return rule(outcome.code === 200 ? 'badSignatureTaken' : 'badAnswerOnce')
  if (outcome.code === 'refused') return rule('noAnswer', { again })
  if (outcome.code === 'timeout') return rule('timedOut', { seconds: timeoutMs / 1000, again })
  if (outcome.code !== 200) return again === '' ? rule('answered', { ms }) : rule('badAnswer', { again })
  if (post.duplicate) return rule('duplicate', { ms })
  if (post.reordered) return rule('reorder', { ms })
  if (post.held > 0) return rule('delay', { held: spanText(post.held), ms })
  if (post.hooks.length > 1) return rule('answeredBatch', { count: post.hooks.length, ms })
  const writer = first?.inboundId ? world.messages.get(first.inboundId) : undefined
  const customer = writer?.kind === 'inbound' ? world.customers.get(writer.customerId) : undefined
  if (customer && customer.phone === null) return rule('userIdOnly', { username: customer.username ?? '', ms })
  return rule('answered', { ms })
}
