import { createHmac, timingSafeEqual } from 'node:crypto'

const shape = /^sha256=([0-9a-f]{64})$/i

/** The `X-Hub-Signature-256` header Meta sends with exactly these bytes. */
export function sign(rawBody: Uint8Array, appSecret: string): string {
  return `sha256=${createHmac('sha256', appSecret).update(rawBody).digest('hex')}`
}

/** Index of the app secret that signed exactly these bytes, -1 if none did; never throws. */
export function verifySignature(
  rawBody: Uint8Array,
  header: string | undefined,
  appSecrets: readonly string[],
): number {
  const hex = typeof header === 'string' ? shape.exec(header.trim())?.[1] : undefined
  if (hex === undefined) return -1
  const given = Buffer.from(hex, 'hex')
  // An empty secret signs nothing: anybody could compute it.
  return appSecrets.findIndex(
    (secret) => secret !== '' && timingSafeEqual(createHmac('sha256', secret).update(rawBody).digest(), given),
  )
}
