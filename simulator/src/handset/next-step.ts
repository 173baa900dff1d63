import type { Customer } from '../world/customer.ts'
import type { Outbound, OutboundStatus } from '../world/message.ts'

/** What the customer's phone will report next about a business's message; null while nothing changes there. */
export function nextStep(message: Outbound, customer: Customer | undefined): OutboundStatus | null {
  if (message.status === 'accepted') return message.doom === null ? 'sent' : 'failed'
  if (customer === undefined || !customer.online || customer.blocked) return null
  // Of reactions WhatsApp reports nothing more.
  if (message.status === 'sent') return message.type === 'reaction' ? null : 'delivered'
  if (message.status === 'delivered') return customer.readsReceipts === 'at-once' ? 'read' : null
  if (message.status === 'read') return isVoice(message) ? 'played' : null
  return null
}

function isVoice(message: Outbound): boolean {
  const audio = message.content.audio
  return (
    message.type === 'audio' && typeof audio === 'object' && audio !== null && 'voice' in audio && audio.voice === true
  )
}
