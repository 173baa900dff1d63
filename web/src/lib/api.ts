import { createClient } from '@centralino/contract/client.ts'

const KEEPALIVE = 16_000

const listeners = new Set<(date: number) => void>()

/** The one client of this page. The session's cookie comes by itself. */
export const api = createClient({
  fetch: async (url, init) => {
    // A message that goes out as the page closes must not be cut off; browsers allow it for small ones.
    const keepalive = init.body !== undefined && init.body.length < KEEPALIVE
    const answer = await fetch(url, { ...init, credentials: 'same-origin', keepalive })
    const date = Date.parse(answer.headers.get('date') ?? '')
    if (!Number.isNaN(date)) for (const listener of listeners) listener(date)
    return answer
  },
})

export type Api = typeof api

/** Called with the server's clock (ms, to the second) at each answer. */
export function onServerDate(listener: (date: number) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
