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
