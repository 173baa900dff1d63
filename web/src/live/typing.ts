// WhatsApp shows it for 25 seconds.
const EVERY = 20_000

/** Tells the customer that somebody writes, at most every 20 seconds per conversation. */
export function createTyping(tell: (conversationId: string) => boolean, now: () => number = Date.now) {
  const told = new Map<string, number>()
  return {
    type(conversationId: string) {
      if (now() - (told.get(conversationId) ?? Number.NEGATIVE_INFINITY) < EVERY) return
      if (tell(conversationId)) told.set(conversationId, now())
    },
    /** A message went out: the next one shows it anew. */
    sent: (conversationId: string) => void told.delete(conversationId),
  }
}
