import type { CustomerView } from '../control/views.ts'
import type { FaultsChange } from '../faults/faults.ts'
import { root } from './root.ts'

type MessageToSend = { type?: string; numberId: string; quotedId?: string; [key: string]: unknown }

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`${root}/control/v1${path}`, {
    method,
    ...(body === undefined ? {} : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`)
  const text = await response.text()
  return (text === '' ? null : JSON.parse(text)) as T
}

const person = (id: string) => `/customers/${encodeURIComponent(id)}`

export const api = {
  send: (customerId: string, message: MessageToSend) =>
    call<{ id: string }>('POST', `${person(customerId)}/messages`, message),
  addCustomer: (kind: 'phone' | 'username' | 'both') => call<CustomerView>('POST', '/customers', { kind }),
  change: (customerId: string, change: Partial<CustomerView>) =>
    call<CustomerView>('PATCH', person(customerId), change),
  faults: (change: FaultsChange) => call<unknown>('PUT', '/faults', change),
  stage: (wanted: { id?: string; playing?: boolean; speed?: number; position?: number }) =>
    call<unknown>('PUT', '/scenario', wanted),
  faultsOff: () => call<unknown>('POST', '/faults/off'),
  /** Hands a file to the pretend WhatsApp; the id goes into a message. */
  async keep(file: File): Promise<{ id: string; mimeType: string }> {
    const response = await fetch(`${root}/control/v1/media?filename=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      headers: { 'Content-Type': file.type || 'application/octet-stream' },
      body: file,
    })
    if (!response.ok) throw new Error(`media: ${response.status}`)
    return (await response.json()) as { id: string; mimeType: string }
  },
  mediaUrl: (id: string) => `${root}/control/v1/media/${id}`,
}
