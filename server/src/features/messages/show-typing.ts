import type { App } from '../../platform/app.ts'
import type { Session } from '../../platform/http/session.ts'
import { conversationFor } from '../conversations/access.ts'
import { requestRead } from './request-read.ts'

/** WhatsApp shows “typing…” for 25 seconds; asking more often only costs calls. */
const repeatAfter = 20_000
const asked = new Map<string, number>()

/** Lets the customer see that the agent is typing. WhatsApp ties this to the blue ticks, so only for a conversation that was opened. */
export const showTyping = async (app: App, session: Session, conversationId: string): Promise<void> => {
  const now = app.clock.now()
  if ((asked.get(conversationId) ?? 0) > now - repeatAfter) return
  for (const [id, at] of asked) if (at <= now - repeatAfter) asked.delete(id)
  asked.set(conversationId, now)
  await app.inTenant(session, async (tx) => {
    const row = await conversationFor(tx, session.actor, conversationId, 'reply')
    const recipient = row.phone ?? row.user_id
    if (!row.opened_at || !row.last_inbound_wamid || !recipient) return
    await requestRead(tx, {
      conversationId,
      numberId: row.number_id,
      wamid: row.last_inbound_wamid,
      recipient,
      typing: true,
    })
  })
}
