import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { World } from '../../../testing/world.ts'

export type MetaFiles = {
  /** A file as WhatsApp keeps it; returns what a message says of it. */
  keep(bytes: Buffer, mime: string, more?: Record<string, unknown>): Record<string, unknown>
  /** How often each file's content was asked for. */
  asked: Map<string, number>
  /** What was brought, by the ids given for it. */
  brought: string[]
  /** Set: how the next calls about media are answered; null again: properly. */
  trouble: {
    info?: number
    download?: number
    /** Nothing of a content is given before this. */
    hold?: Promise<void>
    upload?: { status: number; body: unknown } | 'cut'
    sha256?: string
    url?: string
  }
  close(): Promise<void>
}

let ids = 5_000_000

/** Lets the stand-in for Meta have media: what they are it says itself, the content comes from a server beside it. */
export const withMedia = async (world: World): Promise<MetaFiles> => {
  const kept = new Map<string, { bytes: Buffer; mime: string }>()
  const meta: MetaFiles = {
    asked: new Map(),
    brought: [],
    trouble: {},
    keep(bytes, mime, more = {}) {
      const id = String(++ids)
      kept.set(id, { bytes, mime })
      return { id, mime_type: mime, sha256: digest(bytes), url: `${address}/early/${id}`, ...more }
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  const server = createServer((request, response) => void give(request, response))
  const give = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const id = request.url?.split('/').at(-1) ?? ''
    meta.asked.set(id, (meta.asked.get(id) ?? 0) + 1)
    const file = kept.get(id)
    await meta.trouble.hold
    if (meta.trouble.download) return void response.writeHead(meta.trouble.download).end()
    if (!file || request.headers.authorization === undefined) return void response.writeHead(404).end()
    response.writeHead(200, { 'content-type': file.mime, connection: 'close' }).end(file.bytes)
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  world.graph.answer(({ method, path }) => {
    if (method === 'POST' && path.endsWith('/media')) {
      if (meta.trouble.upload) return meta.trouble.upload
      const id = String(++ids)
      meta.brought.push(id)
      return { status: 200, body: { id } }
    }
    const asked = /^\/v[\d.]+\/(\d+)\?phone_number_id=\d+$/.exec(path)
    if (method !== 'GET' || !asked) return undefined
    const file = kept.get(asked[1] as string)
    if (meta.trouble.info || !file)
      return { status: meta.trouble.info ?? 404, body: { error: { code: 100, message: 'Unsupported get request' } } }
    const { url = `${address}/file/${asked[1]}`, sha256 = digest(file.bytes) } = meta.trouble
    return { status: 200, body: { id: asked[1], url, sha256, mime_type: file.mime, file_size: file.bytes.length } }
  })
  return meta
}

const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('base64')
