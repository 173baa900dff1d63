// What Meta would POST. Built here so that tests, the simulator and the reader cannot drift apart.

export interface WebhookChange {
  field: string
  value: unknown
}

export interface WebhookEntry {
  id: string
  /** Unix seconds: only account-level fields carry it. */
  time?: number
  changes: WebhookChange[]
}

/** The body of one webhook POST. */
export interface WebhookBody {
  object: 'whatsapp_business_account'
  entry: WebhookEntry[]
}

/** A delivery of a single change of any field. */
export function writeChange(change: { wabaId: string; field: string; value: unknown; time?: number }): WebhookBody {
  const { wabaId, field, value, time } = change
  const entry = { id: wabaId, ...(time !== undefined && { time }), changes: [{ field, value }] }
  return { object: 'whatsapp_business_account', entry: [entry] }
}

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
