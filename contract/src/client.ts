import type { api } from './api.ts'
import { type Answer, apiPrefix, type Call } from './endpoint.ts'
import type { RefusalBody, RefusalCode } from './errors.ts'
import { paths } from './paths.ts'

/** A refused call; `code` says why, `status` is the HTTP status. */
export class Refused extends Error {
  readonly code: RefusalCode
  readonly status: number
  readonly details: Record<string, unknown>
  /** To be told to whoever looks into the log. */
  readonly requestId: string
  constructor(status: number, body: RefusalBody) {
    super(body.error.message)
    this.name = 'Refused'
    this.code = body.error.code
    this.status = status
    this.details = body.error.details ?? {}
    this.requestId = body.error.requestId
  }
}

/** The server could not be reached, or answered with something that is not ours: whether the call took effect is unknown. */
export class Unreachable extends Error {
  override name = 'Unreachable'
}

type Parts = { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown }
type Place = { method: string; path: string }
type Fetch = (
  url: string,
  init: { method: string; headers: Record<string, string>; body?: string },
) => Promise<{
  status: number
  text(): Promise<string>
}>

/** Every call but those that carry a file: a browser does these itself, piece by piece. */
export type Client = {
  [N in keyof typeof api as (typeof api)[N] extends { bytes: string } ? never : N]: keyof Call<
    (typeof api)[N]
  > extends never
    ? () => Promise<Answer<(typeof api)[N]>>
    : (call: Call<(typeof api)[N]>) => Promise<Answer<(typeof api)[N]>>
}

/** The typed client of the whole API. `baseUrl` is empty in the console; `fetch` brings its own cookies. */
export const createClient = (options: { fetch: Fetch; baseUrl?: string; headers?: Record<string, string> }): Client => {
  const call = async (spec: Place, parts: Parts) => {
    const headers = { ...options.headers, ...(parts.body === undefined ? {} : { 'content-type': 'application/json' }) }
    const init = {
      method: spec.method,
      headers,
      ...(parts.body === undefined ? {} : { body: JSON.stringify(parts.body) }),
    }
    const answer = await options
      .fetch(`${options.baseUrl ?? ''}${pathOf(spec, parts)}`, init)
      .catch((cause: unknown) => {
        throw new Unreachable('no answer', { cause })
      })
    if (answer.status === 204) return undefined
    const body = await answer
      .text()
      .then(JSON.parse)
      .catch((cause: unknown) => {
        throw new Unreachable(`unreadable answer ${answer.status}`, { cause })
      })
    if (answer.status < 300) return body
    if (!body?.error?.code) throw new Unreachable(`unexpected answer ${answer.status}`)
    throw new Refused(answer.status, body)
  }
  return Object.fromEntries(
    Object.entries(paths).map(([name, spec]) => [name, (parts: Parts = {}) => call(spec, parts)]),
  ) as unknown as Client
}

const pathOf = (spec: Place, { params = {}, query = {} }: Parts): string => {
  const path = spec.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined)
  const search = pairs
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`)
    .join('&')
  return `${apiPrefix}${path}${search ? `?${search}` : ''}`
}
