import { createHash } from 'node:crypto'
import { mediaLifetimes } from '@centralino/cloud-api/limits.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { rule } from '../book/rule.ts'
import type { Simulator } from '../simulator.ts'
import { newNumericId } from '../webhook/ids.ts'
import { type Media, mediaEnd } from '../world/media.ts'
import { checkUpload, uploadBytes } from './check-upload.ts'
import type { GraphRequest } from './graph-call.ts'
import { GraphRefusal, noSuchObject } from './graph-refusal.ts'
import { readUpload } from './read-upload.ts'

export function mediaRoutes(scope: FastifyInstance, simulator: Simulator): void {
  const { world, ledger, media, now } = simulator

  scope.post('/:version/:node/media', { bodyLimit: uploadBytes + 65_536 }, async (request: GraphRequest) => {
    const { node } = request.params
    if (!world.numbers.has(node)) throw noSuchObject('post', node)
    const upload = await readUpload(request.body, request.headers['content-type'] ?? '')
    if (upload.fields.get('messaging_product') !== 'whatsapp') {
      throw new GraphRefusal(100, 'The parameter messaging_product is required.')
    }
    const mimeType = upload.mimeType || upload.fields.get('type') || ''
    checkUpload(mimeType, upload.bytes.length)
    const file: Media = {
      id: newNumericId(),
      numberId: node,
      origin: 'business',
      mimeType,
      filename: upload.filename,
      sha256: createHash('sha256').update(upload.bytes).digest('base64'),
      size: upload.bytes.length,
      at: now(),
    }
    await media.put(file.id, upload.bytes)
    ledger.record({ t: 'media', media: file })
    await ledger.written()
    request.graphCall.rule = rule('media', { mime: mimeType, size: `${Math.ceil(file.size / 1024)} KB` })
    return { id: file.id }
  })

  scope.delete('/:version/:node', async (request: GraphRequest) => {
    const { node } = request.params
    if (!world.media.has(node)) throw noSuchObject('delete', node)
    ledger.record({ t: 'media-gone', id: node })
    await media.drop(node)
    return { success: true }
  })

  scope.get('/:version/:node/bytes', async (request: GraphRequest, reply: FastifyReply) => {
    const { node } = request.params
    const { until } = request.query as { until?: string }
    const file = world.media.get(node)
    const bytes = await media.get(node)
    const gone = file === undefined || bytes === null || mediaEnd(file) < now() || !(Number(until) > now())
    if (gone) return reply.status(404).send({ error: 'URL signature expired' })
    return reply.type(file.mimeType).header('X-Content-Type-Options', 'nosniff').send(bytes)
  })
}

/** `GET /{media}`: what it is, and an address that is good for five minutes and wants the same token. */
export function mediaInfo(simulator: Simulator, request: FastifyRequest, file: Media): Record<string, unknown> {
  if (mediaEnd(file) < simulator.now()) throw noSuchObject('get', file.id)
  const { phone_number_id: owner } = request.query as { phone_number_id?: string }
  if (owner !== undefined && file.numberId !== null && owner !== file.numberId) throw noSuchObject('get', file.id)
  const here = new URL(request.url, `${request.protocol}://${request.host}`)
  return {
    messaging_product: 'whatsapp',
    url: mediaUrl(`${here.origin}${here.pathname}`, simulator.now()),
    mime_type: file.mimeType,
    sha256: file.sha256,
    file_size: file.size,
    id: file.id,
  }
}

/** The download address beside a media node's own. */
export function mediaUrl(nodeUrl: string, now: number): string {
  return `${nodeUrl}/bytes?until=${now + mediaLifetimes.urlMinutes * 60_000}`
}
