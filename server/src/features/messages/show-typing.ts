import type { App } from '../../platform/app.ts'
import type { Session } from '../../platform/http/session.ts'
import { conversationFor } from '../conversations/access.ts'
import { tellRead } from './request-read.ts'

/** WhatsApp shows “typing…” for 25 seconds; asking more often only costs calls. */
const repeatAfter = 20_000
const asked = new Map<string, number>()

/** Lets the customer see that the agent is typing. WhatsApp ties this to the blue ticks, so only for a conversation that was opened, on a number that shows them then. */
export const showTyping = async (app: App, session: Session, conversationId: string): Promise<void> => {
  const now = app.clock.now()
  if ((asked.get(conversationId) ?? 0) > now - repeatAfter) return
  for (const [id, at] of asked) if (at <= now - repeatAfter) asked.delete(id)
  asked.set(conversationId, now)
  await app.inTenant(session, async (tx) => {
    const row = await conversationFor(tx, session.actor, conversationId, 'reply')
    // Where looking does not turn the ticks blue, typing must not either.
    if (row.opened_at && row.blue_ticks === 'on_open') await tellRead(tx, row, { typing: true })
  })
}
