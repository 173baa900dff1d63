import { createECDH, type ECDH, randomBytes } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'

// Of web-push: the other half of what it does, as a browser does it.
const ece = createRequire(createRequire(import.meta.url).resolve('web-push'))('http_ece') as {
  decrypt(body: Buffer, options: { version: string; privateKey: ECDH; authSecret: string }): Buffer
}

export type Pushed = { path: string; headers: IncomingHttpHeaders; text: Record<string, string> }

/** A real push service and the browsers behind it: what it takes it decrypts with the browser's own keys. */
export const createPushService = async () => {
  const browsers = new Map<string, { ecdh: ECDH; auth: string }>()
  const pushed: Pushed[] = []
  const statuses = new Map<string, number>()
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const path = request.url ?? ''
      const status = statuses.get(path) ?? 201
      const browser = browsers.get(path)
      if (status === 201 && browser) {
        const plain = ece.decrypt(Buffer.concat(chunks), {
          version: 'aes128gcm',
          privateKey: browser.ecdh,
          authSecret: browser.auth,
        })
        pushed.push({ path, headers: request.headers, text: JSON.parse(plain.toString()) as Record<string, string> })
      }
      response.writeHead(status).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    pushed,
    /** What was pushed since it was last asked. */
    news: () => pushed.splice(0),
    /** A browser that agrees: what `PushSubscription.toJSON` gives. */
    browser(name: string) {
      const ecdh = createECDH('prime256v1')
      ecdh.generateKeys()
      const auth = randomBytes(16).toString('base64url')
      browsers.set(`/${name}`, { ecdh, auth })
      return { endpoint: `${url}/${name}`, keys: { p256dh: ecdh.getPublicKey('base64url'), auth } }
    },
    /** How it answers for a browser from now on. */
    answer: (name: string, status: number) => void statuses.set(`/${name}`, status),
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
