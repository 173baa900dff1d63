import { joinDeliveries } from '@centralino/cloud-api/webhook/join-deliveries.ts'
import { writeChange } from '@centralino/cloud-api/webhook/write-change.ts'
import type { Hook } from '../world/hook.ts'

/** One POST to come: usually one hook, more when the batch fault joins them. */
export type Post = {
  hooks: Hook[]
  queue: string
  attempts: number
  /** Not before this moment, ms. */
  notBefore: number
  duplicate: boolean
  reordered: boolean
  held: number
}

export function postOf(hooks: Hook[], queue: string, notBefore: number, held: number): Post {
  return { hooks, queue, attempts: 0, notBefore, duplicate: false, reordered: false, held }
}

const accountFields = /^(account_|business_|message_template|phone_number_|template_|security)/

/** The body as Meta writes it: entries per account, changes inside, `time` only where Meta has it. */
export function bodyOf(hooks: Hook[], now: number): string {
  const raw = hooks[0]?.raw
  if (raw !== null && raw !== undefined) return raw
  const bodies = hooks.flatMap((hook) => {
    if (hook.change === null) return []
    const time = accountFields.test(hook.change.field) ? { time: Math.floor(now / 1000) } : {}
    return [writeChange({ wabaId: hook.businessId, ...hook.change, ...time })]
  })
  return JSON.stringify(joinDeliveries(...bodies))
}
