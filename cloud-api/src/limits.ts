// WhatsApp's limits, one table for the composer, the schemas and the simulator. Lengths are in UTF-16 units as
// JavaScript counts them: never fewer than WhatsApp's characters, so what passes here passes there.

const MB = 1024 * 1024
const KB = 1024

export const textLimits = {
  body: 4096,
  caption: 1024,
  opaque: 512,
  contacts: 257,
} as const

export const interactiveLimits = {
  header: 60,
  body: 1024,
  listBody: 4096,
  footer: 60,
  buttons: 3,
  buttonTitle: 20,
  buttonId: 256,
  listButton: 20,
  listSections: 10,
  listRows: 10,
  listRowId: 200,
  listRowTitle: 24,
  listRowDescription: 72,
  sectionTitle: 24,
  displayText: 20,
  flowCta: 20,
  products: 30,
  productSections: 10,
  cards: { min: 2, max: 10 },
  cardBody: 160,
  cardBodyLineBreaks: 2,
  cardButtonId: 20,
  voiceCallPayload: 512,
} as const

export const templateLimits = {
  name: 512,
  header: 60,
  body: 1024,
  footer: 60,
  buttons: 10,
  buttonLabel: 25,
  url: 2000,
  couponCode: 15,
  authCode: 15,
  payload: 512,
  offerText: 16,
  offerBody: 600,
  cards: { min: 2, max: 10 },
  cardBody: 160,
} as const

export type MediaKind = 'image' | 'sticker' | 'video' | 'audio' | 'document'

/** What may be uploaded: types and bytes. Inbound files may be larger, up to `inboundMediaBytes`. */
export const mediaLimits = {
  image: { mimeTypes: ['image/jpeg', 'image/png'], bytes: 5 * MB },
  sticker: { mimeTypes: ['image/webp'], bytes: 500 * KB, staticBytes: 100 * KB },
  video: { mimeTypes: ['video/mp4', 'video/3gpp'], bytes: 16 * MB },
  // Ogg only with Opus inside, and mono.
  audio: { mimeTypes: ['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg'], bytes: 16 * MB },
  // Other types pass as documents in practice.
  document: {
    mimeTypes: [
      'text/plain',
      'application/pdf',
      'application/msword',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.ms-excel',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/vnd.ms-powerpoint',
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    ],
    bytes: 100 * MB,
  },
} as const satisfies Record<MediaKind, { mimeTypes: readonly string[]; bytes: number; staticBytes?: number }>

export const inboundMediaBytes = 100 * MB
/** Over this a voice note shows neither play icon nor waveform. */
export const voiceNoteBytes = 512 * KB

export const mediaLifetimes = { uploadDays: 30, inboundDays: 7, urlMinutes: 5 } as const

export const webhookLimits = { bytes: 3 * MB, changes: 1000, retryDays: 7, answerSeconds: 20 } as const

/** Messages per second of one number, in and out together. */
export const throughputPerSecond = { standard: 80, high: 1000, coexistence: 20 } as const

/** Between one number and one customer: a message per `seconds`; a burst borrows from what comes. */
export const pairRate = { seconds: 6, burst: 45, burstSeconds: 6 } as const

/** Unique customers reached outside a window in 24 hours, per business portfolio. */
export const messagingTiers = {
  TIER_250: 250,
  TIER_2K: 2_000,
  TIER_10K: 10_000,
  TIER_100K: 100_000,
  TIER_UNLIMITED: Number.POSITIVE_INFINITY,
} as const

export const windowHours = { service: 24, freeEntryPoint: 72 } as const

export const typingSeconds = 25
export const markReadDays = 30
export const reactionDays = 30
export const undeliveredRetryDays = 30
/** Free-form messages delivered per number and month before they cost. */
export const freeServiceMessages = 1000

export const managementCallsPerHour = { standard: 200, registered: 5000 } as const

export const callLimits = {
  concurrent: 1000,
  answerSeconds: 60,
  permissionDays: 7,
  requestsPerDay: 1,
  requestsPerWeek: 2,
} as const
