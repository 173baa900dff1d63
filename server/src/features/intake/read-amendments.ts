import type { NewAmendment } from '../messages/new-amendment.ts'
import { type Inbound, sentAt } from './inbound-row.ts'

/** Parts what customers wrote from what they did to earlier messages of theirs. An edit whose words cannot be read stays a message. */
export const partAmendments = (inbound: readonly Inbound[]): { messages: Inbound[]; amendments: NewAmendment[] } => {
  const messages: Inbound[] = []
  const amendments: NewAmendment[] = []
  for (const item of inbound) {
    const amendment = amendmentOf(item)
    if (amendment) amendments.push(amendment)
    else messages.push(item)
  }
  return { messages, amendments }
}

const amendmentOf = (item: Inbound): NewAmendment | null => {
  const { message, number } = item
  const own = { numberId: number.id, wamid: message.id, at: sentAt(item) }
  if (message.kind === 'revoke')
    return { ...own, kind: 'revoke', originalWamid: message.content.original_message_id, text: '' }
  if (message.kind === 'edit' && message.text !== undefined)
    return { ...own, kind: 'edit', originalWamid: message.content.original_message_id, text: message.text }
  return null
}
