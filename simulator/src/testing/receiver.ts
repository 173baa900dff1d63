import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { verifySignature } from '@centralino/cloud-api/signature.ts'

export type Received = {
  at: number
  signed: boolean
  raw: string
  changes: { field: string; value: Record<string, unknown> }[]
}

export type Receiver = {
  url: string
  received: Received[]
  /** What the next POSTs are answered with; afterwards 200. */
  answerWith(...codes: number[]): void
  /** `messages[0]` objects in the order received. */
  messages(): Record<string, unknown>[]
  statuses(): Record<string, unknown>[]
  /** Waits until it holds. @throws Error after `timeoutMs`. */
  until(holds: () => boolean, timeoutMs?: number): Promise<void>
  close(): Promise<void>
}

/** A business's webhook endpoint: checks signatures over the raw bytes, answers the handshake, keeps everything. */
export async function startReceiver(
  options: { secret?: string; verifyToken?: string; port?: number } = {},
): Promise<Receiver> {
  const secret = options.secret ?? 'demo-app-secret'
  const received: Received[] = []
  let codes: number[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://receiver')
    if (request.method === 'GET') {
      const known = url.searchParams.get('hub.verify_token') === (options.verifyToken ?? 'demo-verify-token')
      response.statusCode = known ? 200 : 403
      response.end(known ? url.searchParams.get('hub.challenge') : '')
      return
    }
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const raw = Buffer.concat(chunks)
      const header = request.headers['x-hub-signature-256']
      const signed = verifySignature(raw, String(header), [secret]) === 0
      const code = codes.shift() ?? 200
      if (code === 200) {
        const body = JSON.parse(raw.toString()) as { entry: { changes: Received['changes'] }[] }
        const changes = body.entry.flatMap((entry) => entry.changes)
        received.push({ at: Date.now(), signed, raw: raw.toString(), changes })
      }
      response.statusCode = code
      response.end()
    })
  })
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  const items = (key: 'messages' | 'statuses') =>
    received.flatMap(({ changes }) => changes.flatMap(({ value }) => (value[key] as Record<string, unknown>[]) ?? []))
  return {
    url: `http://127.0.0.1:${port}/webhooks/whatsapp`,
    received,
    answerWith: (...next) => {
      codes = next
    },
    messages: () => items('messages'),
    statuses: () => items('statuses'),
    async until(holds, timeoutMs = 5000) {
      const end = Date.now() + timeoutMs
      while (!holds()) {
        if (Date.now() > end)
          throw new Error(`Not reached within ${timeoutMs} ms; received ${received.length} deliveries`)
        await sleep(5)
      }
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
