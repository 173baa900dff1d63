import { mediaLifetimes } from '@centralino/cloud-api/limits.ts'

/** A file WhatsApp keeps: uploaded by the business (30 days) or sent by a customer (7 days). */
export type Media = {
  id: string
  /** Uploads belong to the number that made them; a customer's file to whoever received it. */
  numberId: string | null
  origin: 'business' | 'customer'
  mimeType: string
  filename: string | null
  /** Base64 of the SHA-256, as webhooks write it. */
  sha256: string
  size: number
  at: number
}

const dayMs = 24 * 60 * 60_000

/** When WhatsApp forgets a file, ms. */
export function mediaEnd(media: Media): number {
  return media.at + dayMs * (media.origin === 'business' ? mediaLifetimes.uploadDays : mediaLifetimes.inboundDays)
}
