import { setTimeout as sleep } from 'node:timers/promises'
import type { z } from 'zod'
import type { Book, BookCounts } from './book/read-book.ts'
import type { TranscriptEntry } from './book/transcript.ts'
import type { LoadOrder, LoadState } from './control/load-run.ts'
import type { CustomerView, ThreadView, WorldView } from './control/views.ts'
import type { Faults, FaultsChange } from './faults/faults.ts'
import type { CustomerMessage } from './handset/write-message.ts'
import type { CustomerChange, NewCustomer } from './world/customer.ts'
import type { Settings, settingsChange } from './world/settings.ts'

type SettingsChange = z.infer<typeof settingsChange>
type Loose<T> = { [K in keyof T]?: T[K] | undefined }
export type RawDelivery = {
  body: string | Record<string, unknown>
  businessId?: string
  badSignature?: boolean
  retry?: boolean
}

/** A call the control API refused; `status` is its HTTP status. */
export class ControlRefusal extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

export type ControlClient = ReturnType<typeof controlClient>

/** Steers a simulator from tests, bench and scripts. `baseUrl`: where it is mounted, without a slash at the end. */
export function controlClient({
  baseUrl,
  fetch = globalThis.fetch,
}: {
  baseUrl: string
  fetch?: typeof globalThis.fetch
}) {
  const root = `${baseUrl}/control/v1`

  async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${root}${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    })
    const text = await response.text()
    const answer = text === '' ? null : JSON.parse(text)
    if (!response.ok)
      throw new ControlRefusal(response.status, answer?.error ?? `${method} ${path}: ${response.status}`)
    return answer as T
  }
  const person = (id: string) => `/customers/${encodeURIComponent(id)}`

  const client = {
    world: () => call<WorldView>('GET', '/world'),
    customers: () => call<CustomerView[]>('GET', '/customers'),
    customer: (id: string) => call<CustomerView>('GET', person(id)),
    addCustomer: (customer: Loose<NewCustomer> = {}) => call<CustomerView>('POST', '/customers', customer),
    changeCustomer: (id: string, change: Loose<CustomerChange>) => call<CustomerView>('PATCH', person(id), change),
    dropCustomer: (id: string) => call<null>('DELETE', person(id)),
    /** The customer writes; resolves to the wamid as soon as the message is in the book. */
    write: async (id: string, message: CustomerMessage) =>
      (await call<{ id: string }>('POST', `${person(id)}/messages`, message)).id,
    /** The customer writes a text. */
    say: async (id: string, body: string, more: { numberId?: string; quotedId?: string; at?: number } = {}) =>
      (await call<{ id: string }>('POST', `${person(id)}/messages`, { text: { body }, ...more })).id,
    threads: (id: string) => call<ThreadView[]>('GET', `${person(id)}/threads`),
    read: (id: string, numberId?: string) =>
      call<null>('POST', `${person(id)}/read`, numberId === undefined ? {} : { numberId }),
    changeNumber: (id: string, phone: string) => call<CustomerView>('POST', `${person(id)}/change-number`, { phone }),
    /** Any webhook body, signed; resolves with what the first attempt brought (code 0: nobody answered). */
    deliver: (delivery: RawDelivery) => call<{ id: string; code: number; ms: number }>('POST', '/deliveries', delivery),
    faults: () => call<Faults>('GET', '/faults'),
    setFaults: (change: FaultsChange) => call<Faults>('PUT', '/faults', change),
    faultsOff: () => call<Faults>('POST', '/faults/off'),
    settings: () => call<Settings>('GET', '/settings'),
    setSettings: (change: Loose<SettingsChange>) => call<Settings>('PUT', '/settings', change),
    startLoad: (order: LoadOrder) => call<LoadState>('POST', '/load', order),
    load: () => call<LoadState>('GET', '/load'),
    stopLoad: () => call<LoadState>('DELETE', '/load'),
    book: (numberId?: string) => call<Book>('GET', `/book${numberId === undefined ? '' : `?numberId=${numberId}`}`),
    counts: async (): Promise<BookCounts> => (await call<Book>('GET', '/book?lists=none')).counts,
    transcript: (filter: 'all' | 'refused' | 'faults' = 'all', limit = 200) =>
      call<TranscriptEntry[]>('GET', `/transcript?filter=${filter}&limit=${limit}`),
    reset: () => call<WorldView>('POST', '/reset'),
    /** Resolves when every webhook so far has been answered 200. @throws Error after `timeoutMs`. */
    async settled({ timeoutMs = 10_000, everyMs = 25 } = {}): Promise<BookCounts> {
      const end = Date.now() + timeoutMs
      for (;;) {
        const counts = await client.counts()
        if (counts.webhooks.pending === 0) return counts
        if (Date.now() > end) throw new Error(`${counts.webhooks.pending} webhooks are still unanswered`)
        await sleep(everyMs)
      }
    },
  }
  return client
}
