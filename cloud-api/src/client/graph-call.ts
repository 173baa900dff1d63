import { createHmac } from 'node:crypto'
import { whyItNeverLeft } from './never-left.ts'

export interface GraphSettings {
  fetch: typeof globalThis.fetch
  /** `https://graph.facebook.com`, or whoever stands in for it; without the version. */
  baseUrl: string
  /** Such as `v26.0`. */
  version: string
  token: string
  /** Given, every call carries the `appsecret_proof` an app may demand. */
  appSecret?: string
  /** For the whole call with its answer. */
  timeoutMs: number
  /** Aborted, nothing new is sent and what is under way is given up. */
  signal?: AbortSignal
}

export interface GraphCall {
  method: 'GET' | 'POST' | 'DELETE'
  /** Each part is encoded. */
  path: readonly string[]
  query?: Record<string, string>
  json?: unknown
  form?: FormData
}

export type GraphAnswer =
  /** `body` is undefined when the connection broke in the middle of it. */
  | { kind: 'answer'; status: number; body: Uint8Array | undefined }
  | { kind: 'not-sent'; reason: string }
  | { kind: 'cut'; reason: string }

/** One call, tried once. Reasons are words and codes, never addresses or tokens. */
export async function callGraph(settings: GraphSettings, call: GraphCall): Promise<GraphAnswer> {
  if (settings.signal?.aborted) return { kind: 'not-sent', reason: 'aborted' }
  let request: { url: string; init: RequestInit }
  try {
    request = requestOf(settings, call)
  } catch {
    // The error would quote the header with the token.
    return { kind: 'not-sent', reason: 'the address or the token cannot be put into a request' }
  }
  let response: Response
  try {
    response = await settings.fetch(request.url, request.init)
  } catch (error) {
    const reason = whyItNeverLeft(error)
    return reason === undefined ? { kind: 'cut', reason: reasonOf(error) } : { kind: 'not-sent', reason }
  }
  return { kind: 'answer', status: response.status, body: await bytesOf(response) }
}

function requestOf(settings: GraphSettings, { method, path, query, json, form }: GraphCall) {
  const url = new URL(
    [settings.baseUrl.replace(/\/+$/, ''), settings.version, ...path.map(encodeURIComponent)].join('/'),
  )
  for (const [key, value] of Object.entries(query ?? {})) url.searchParams.set(key, value)
  if (settings.appSecret !== undefined) {
    url.searchParams.set(
      'appsecret_proof',
      createHmac('sha256', settings.appSecret).update(settings.token).digest('hex'),
    )
  }
  const headers = new Headers({ authorization: `Bearer ${settings.token}`, accept: 'application/json' })
  if (json !== undefined) headers.set('content-type', 'application/json')
  const body = json === undefined ? form : JSON.stringify(json)
  const timeout = AbortSignal.timeout(settings.timeoutMs)
  const signal = settings.signal === undefined ? timeout : AbortSignal.any([timeout, settings.signal])
  // A redirect would repeat the call, and the token, somewhere else.
  const init: RequestInit = { method, headers, redirect: 'manual', signal, ...(body !== undefined && { body }) }
  return { url: url.href, init }
}

/** The whole body, undefined when the connection broke in the middle of it. */
export async function bytesOf(response: Response): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await response.arrayBuffer())
  } catch {
    return undefined
  }
}

/** What went wrong in a word: the system's code, or the name of the error. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  if (error.name === 'TimeoutError') return 'timeout'
  const { cause } = error
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  return typeof code === 'string' ? code : error.name
}
