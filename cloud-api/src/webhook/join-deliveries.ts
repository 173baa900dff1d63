import type { WebhookBody, WebhookEntry } from './write-change.ts'

/** Several deliveries in one POST; what follows itself for one account at one time shares an entry, as Meta batches it. */
export function joinDeliveries(...bodies: readonly WebhookBody[]): WebhookBody {
  const entry: WebhookEntry[] = []
  for (const next of bodies.flatMap((body) => body.entry)) {
    const last = entry.at(-1)
    if (last !== undefined && last.id === next.id && last.time === next.time) last.changes.push(...next.changes)
    else entry.push({ ...next, changes: [...next.changes] })
  }
  return { object: 'whatsapp_business_account', entry }
}
