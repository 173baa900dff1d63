import type { FastifyReply } from 'fastify'
import type { App } from '../../platform/app.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import type { Session } from '../../platform/http/session.ts'
import { fileFor } from './access.ts'
import { contentKey, thumbnailKey } from './blob-keys.ts'
import { readRange } from './byte-range.ts'
import { fileHeaders } from './file-headers.ts'

type Ask = { id: string; what: 'content' | 'thumbnail'; range: string | undefined }

/** Gives out the content of a file, or the small picture of it, to whoever may read it. */
export const giveFile = async (app: App, session: Session, ask: Ask, reply: FastifyReply): Promise<FastifyReply> => {
  const file = await app.inTenant(session, (tx) => fileFor(tx, session.actor, ask.id))
  if (file.state !== 'kept') throw new Refusal('not_found')
  if (ask.what === 'thumbnail') {
    const bytes = file.has_thumbnail ? await app.blobs.open(thumbnailKey(session.tenantId, file.id)) : null
    if (!bytes) throw new Refusal('not_found')
    return reply.headers(fileHeaders('image/webp', null)).send(bytes)
  }
  const size = file.size ?? 0
  const span = readRange(ask.range, size)
  if (span === 'unsatisfiable') return reply.code(416).header('content-range', `bytes */${size}`).send()
  const bytes = await app.blobs.open(contentKey(session.tenantId, file.id), span ?? undefined)
  if (!bytes) {
    app.log.error({ fileId: file.id }, 'the bytes of a file are not where they should be')
    throw new Refusal('not_found')
  }
  reply.headers({ ...fileHeaders(file.mime, file.name), 'accept-ranges': 'bytes' })
  if (!span) return reply.header('content-length', size).send(bytes)
  return reply
    .code(206)
    .header('content-range', `bytes ${span.first}-${span.last}/${size}`)
    .header('content-length', span.last - span.first + 1)
    .send(bytes)
}
