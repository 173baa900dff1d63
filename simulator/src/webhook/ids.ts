import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'

/** A message id as WhatsApp makes them: `wamid.` and base64 of the partner, a direction and random bytes. */
export function newMessageId(partner: string, direction: 'inbound' | 'outbound'): string {
  const head = Buffer.from([0x1c, 0x18, partner.length])
  const tail = Buffer.from([0x15, 0x02, 0x00, direction === 'inbound' ? 0x12 : 0x11, 0x18, 0x14])
  const unique = randomBytes(10).toString('hex').toUpperCase()
  const bytes = Buffer.concat([head, Buffer.from(partner), tail, Buffer.from(unique), Buffer.from([0])])
  return `wamid.${bytes.toString('base64')}`
}

export function newHookId(): string {
  return v7()
}

/** Ids of media and templates are decimal numbers, here of 15 digits: exact as JSON numbers too. */
export function newNumericId(): string {
  return String(5e14 + (Number.parseInt(randomBytes(6).toString('hex'), 16) % 4e14))
}
