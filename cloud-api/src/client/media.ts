import { z } from 'zod'
import { readGraphError } from '../errors/graph-error.ts'
import { id, optionalId, optionalNumber, optionalText } from '../webhook/lenient.ts'
import { bytesOf, type GraphSettings, reasonOf } from './graph-call.ts'
import { mayFetchFrom } from './media-host.ts'
import type { CallOutcome } from './outcome.ts'
import { bareError, jsonOf } from './read-answer.ts'

/** `url` lives five minutes; `sha256` is base64 or hex, nobody says which. */
export const mediaInfo = z.looseObject({
  id: optionalId,
  url: z.string().min(1),
  mime_type: optionalText,
  sha256: optionalText,
  file_size: optionalNumber,
})
export type MediaInfo = z.infer<typeof mediaInfo>

export const uploadedMedia = z.looseObject({ id })

export interface MediaFile {
  bytes: Uint8Array | Blob
  mimeType: string
  filename: string
}

export interface MediaDownload {
  /** Fails when nothing comes for `timeoutMs`. */
  stream: ReadableStream<Uint8Array>
  mimeType?: string
  /** As announced, not measured. */
  bytes?: number
}

const MAX_REDIRECTS = 3

/**
 * The bytes behind a media URL. Only WhatsApp's hosts and the host of `baseUrl` are asked: the URL comes from webhooks,
 * which a tenant can sign, so any other would let them read what this machine can reach.
 */
export async function downloadMedia(settings: GraphSettings, url: string): Promise<CallOutcome<MediaDownload>> {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(new DOMException('no data', 'TimeoutError')), settings.timeoutMs)
  try {
    const outcome = await follow(settings, url, controller.signal)
    if (outcome.kind !== 'ok' || outcome.value.body === null) {
      clearTimeout(timer)
      return outcome.kind === 'ok' ? { kind: 'failed', reason: 'empty' } : outcome
    }
    return { kind: 'ok', value: describe(outcome.value, outcome.value.body.pipeThrough(keptAlive(timer))) }
  } catch (error) {
    clearTimeout(timer)
    return { kind: 'failed', reason: reasonOf(error) }
  }
}

async function follow(settings: GraphSettings, start: string, signal: AbortSignal): Promise<CallOutcome<Response>> {
  const firstHost = URL.parse(start)?.host
  let next = start
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const url = URL.parse(next)
    if (url === null || !mayFetchFrom(url, settings.baseUrl)) return { kind: 'failed', reason: 'foreign host' }
    const headers = url.host === firstHost ? { authorization: `Bearer ${settings.token}` } : {}
    const response = await settings.fetch(url.href, { headers, redirect: 'manual', signal })
    const location = response.headers.get('location')
    if (response.ok) return { kind: 'ok', value: response }
    const body = await bytesOf(response)
    if (response.status < 300 || response.status > 399 || location === null) {
      const { status } = response
      return { kind: 'refused', error: readGraphError(jsonOf(body), status) ?? bareError(status) }
    }
    next = URL.parse(location, url)?.href ?? ''
  }
  return { kind: 'failed', reason: 'too many redirects' }
}

function describe({ headers }: Response, stream: ReadableStream<Uint8Array>): MediaDownload {
  const mimeType = headers.get('content-type')
  const length = Number(headers.get('content-length') ?? Number.NaN)
  return { stream, ...(mimeType !== null && { mimeType }), ...(length >= 0 && { bytes: length }) }
}

function keptAlive(timer: NodeJS.Timeout): TransformStream<Uint8Array, Uint8Array> {
  return new TransformStream({
    transform(chunk, controller) {
      timer.refresh()
      controller.enqueue(chunk)
    },
    flush: () => clearTimeout(timer),
    cancel: () => clearTimeout(timer),
  })
}
