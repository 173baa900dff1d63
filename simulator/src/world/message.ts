/** What the message is made of, in Meta's own words: `{text: {body}}`, `{interactive: {…}}` … */
export type Content = Record<string, unknown>

/** A customer's message on its way to the business, with what the book-keeper knows about it. */
export type Inbound = {
  kind: 'inbound'
  id: string
  numberId: string
  customerId: string
  /** When the customer wrote, by WhatsApp's clock: ms, whole seconds. */
  at: number
  /** When it was handed to the deliverer, ms. */
  writtenAt: number
  type: string
  content: Content
  quotedId: string | null
  load: boolean
  attempts: number
  acknowledgedAt: number | null
  readAt: number | null
}

export type OutboundStatus = 'accepted' | 'sent' | 'delivered' | 'read' | 'played' | 'failed'

/** How the caller heard of the acceptance: an honest answer, none at all (lost), or one that came late. */
export type GivenAnswer = 'given' | 'lost' | 'late'

/** A business's message that was accepted, with every status it went through. */
export type Outbound = {
  kind: 'outbound'
  id: string
  numberId: string
  /** Null when nobody on WhatsApp answers to the recipient. */
  customerId: string | null
  recipient: string
  at: number
  type: string
  content: Content
  quotedId: string | null
  /** `biz_opaque_callback_data`: the business's own id, echoed in every status. */
  opaque: string | null
  category: string
  /** Why this message will fail once "sent", decided when it was accepted. */
  doom: number | null
  answer: GivenAnswer
  status: OutboundStatus
  statuses: { status: OutboundStatus; at: number }[]
  error: number | null
}

export type Message = Inbound | Outbound

/** The talk between one customer and one number: the newest messages, oldest first. */
export type Thread = {
  numberId: string
  customerId: string
  messages: Message[]
  lastInboundAt: number | null
  /** Until when the phone shows the business typing, ms. */
  typingUntil: number
}
