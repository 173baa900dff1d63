/** One thing the business has to hear of: a change inside a webhook POST, or a whole body somebody wrote by hand. */
export type Hook = {
  id: string
  businessId: string
  numberId: string | null
  /** Hooks of one queue go out in order: one talk is one queue. */
  queue: string
  at: number
  /** For the transcript: `message text`, `status sent`. */
  what: string
  change: { field: string; value: Record<string, unknown> } | null
  raw: string | null
  badSignature: boolean
  /** A hand-written body with a wrong signature is tried once: being refused is what it is for. */
  once: boolean
  /** The wamid this hook speaks of, if it is a customer's message. */
  inboundId: string | null
}
