import http from 'node:http'
import https from 'node:https'
import { sign } from '@centralino/cloud-api/signature.ts'

/** `refused`: nobody listens there. `timeout`: no answer in time. Else the HTTP status. */
export type PostOutcome = { code: number | 'refused' | 'timeout'; ms: number }

export type WebhookSender = {
  post(url: string, body: string, appSecret: string): Promise<PostOutcome>
  close(): void
}

/** Posts over kept connections; the signature is over exactly the bytes that leave. */
export function createWebhookSender(options: { connections: number; timeoutMs: number }): WebhookSender {
  const agents = {
    'http:': new http.Agent({ keepAlive: true, maxSockets: options.connections }),
    'https:': new https.Agent({ keepAlive: true, maxSockets: options.connections }),
  }
  return {
    async post(url, body, appSecret) {
      const first = await once(url, Buffer.from(body), appSecret)
      // A kept connection that was closed just now says nothing about the other side: ask again on a fresh one.
      return first.code === 'stale' ? once(url, Buffer.from(body), appSecret).then(asRefused) : asRefused(first)
    },
    close: () => {
      agents['http:'].destroy()
      agents['https:'].destroy()
    },
  }

  function once(url: string, bytes: Buffer, appSecret: string): Promise<RawOutcome> {
    const target = new URL(url)
    const secure = target.protocol === 'https:'
    const started = performance.now()
    return new Promise((resolve) => {
      const settle = (code: RawOutcome['code']) => resolve({ code, ms: performance.now() - started })
      const request = (secure ? https : http).request(target, {
        method: 'POST',
        agent: agents[secure ? 'https:' : 'http:'],
        headers: {
          'Content-Type': 'application/json',
          'Content-Length': bytes.length,
          'User-Agent': 'facebookexternalua',
          Accept: '*/*',
          'X-Hub-Signature-256': sign(bytes, appSecret),
        },
      })
      request.setTimeout(options.timeoutMs, () => {
        settle('timeout')
        request.destroy()
      })
      request.on('response', (response) => {
        response.resume()
        response.on('end', () => settle(response.statusCode ?? 0))
        response.on('error', () => settle('refused'))
      })
      request.on('error', () => settle(request.reusedSocket ? 'stale' : 'refused'))
      request.end(bytes)
    })
  }
}

type RawOutcome = { code: PostOutcome['code'] | 'stale'; ms: number }

function asRefused(outcome: RawOutcome): PostOutcome {
  return { code: outcome.code === 'stale' ? 'refused' : outcome.code, ms: outcome.ms }
}
