import type { PushOutcome } from '@centralino/contract/push.ts'
import webPush from 'web-push'
import type { App } from '../../platform/app.ts'
import { NotPublic, postOutside } from '../../platform/post-outside.ts'
import type { VapidKeys } from './own-keys.ts'
import type { PushText } from './push-text.ts'

/** What only we and the browser know: where its push service is, and the keys under which it reads. */
export type Address = { endpoint: string; keys: { p256dh: string; auth: string } }

/** How long a push service keeps it for a browser that sleeps, in seconds: later it is no news. */
const keptSeconds = 15 * 60

/** Encrypts a text for one browser and hands it to its push service. */
export const sendToBrowser = async (
  { config, log }: App,
  sealed: string,
  keys: VapidKeys,
  text: PushText,
): Promise<{ outcome: PushOutcome; status: number | null }> => {
  const { endpoint, keys: browser } = JSON.parse(sealed) as Address
  try {
    const { headers, body } = webPush.generateRequestDetails({ endpoint, keys: browser }, JSON.stringify(text), {
      vapidDetails: { subject: config.push.subject, ...keys },
      TTL: keptSeconds,
      urgency: 'high',
      topic: topicOf(text.tag),
      contentEncoding: 'aes128gcm',
    })
    const { status } = await postOutside(endpoint, {
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
      body,
      trusted: config.trustedHosts,
    })
    return { outcome: outcomeOf(status), status }
  } catch (error) {
    log.warn({ error: (error as Error).message }, 'a push service could not be reached')
    // Where the address leads inside by now, it never was a push service.
    return { outcome: error instanceof NotPublic ? 'gone' : 'unreachable', status: null }
  }
}

/** 403: agreed to under other keys than ours, which only a new agreement mends. */
const outcomeOf = (status: number): PushOutcome => {
  if (status >= 200 && status < 300) return 'delivered'
  if (status === 404 || status === 410 || status === 403) return 'gone'
  return status === 429 || status >= 500 ? 'unreachable' : 'refused'
}

/** At most 32 URL-safe characters, by which a push service replaces what the browser has not fetched yet. */
const topicOf = (tag: string): string => tag.replace(/[^\w]/g, '').slice(-32)
