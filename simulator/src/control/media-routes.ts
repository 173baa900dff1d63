import { z } from 'zod'
import { uploadBytes } from '../graph/check-upload.ts'
import { keepFile } from '../handset/keep-file.ts'
import type { Simulator } from '../simulator.ts'
import type { ControlScope } from './control-scope.ts'
import { problem } from './views.ts'

/** What a browser may show in place; anything else is only ever saved. */
const shown = /^(image\/(jpeg|png|webp|gif)|audio\/|video\/)/

export function controlMediaRoutes(scope: ControlScope, simulator: Simulator): void {
  const { world, media } = simulator

  scope.post(
    '/media',
    {
      bodyLimit: uploadBytes,
      schema: {
        tags: ['customers'],
        summary: 'Keep a file a customer will send; the body is the file, its type the Content-Type',
        querystring: z.object({ filename: z.string().max(240).optional() }),
        response: { 200: z.object({ id: z.string(), mimeType: z.string(), size: z.number() }), 400: problem },
      },
    },
    async (request, reply) => {
      const mimeType = request.headers['content-type'] ?? ''
      if (!Buffer.isBuffer(request.body))
        return reply.status(400).send({ error: 'The body must be a file with its own type' })
      const file = await keepFile(simulator, request.body, mimeType, request.query.filename ?? null)
      return { id: file.id, mimeType: file.mimeType, size: file.size }
    },
  )

  scope.get(
    '/media/:id',
    {
      schema: {
        tags: ['customers'],
        summary: 'The bytes of a file',
        params: z.object({ id: z.string().regex(/^\d{1,20}$/) }),
      },
    },
    async (request, reply) => {
      const file = world.media.get(request.params.id)
      const bytes = file === undefined ? null : await media.get(file.id)
      if (file === undefined || bytes === null)
        return reply.status(404).type('application/json').serializer(JSON.stringify).send({ error: 'Gone' })
      return reply
        .type(file.mimeType)
        .header('X-Content-Type-Options', 'nosniff')
        .header('Content-Security-Policy', "default-src 'none'; sandbox")
        .header('Content-Disposition', shown.test(file.mimeType) ? 'inline' : 'attachment')
        .send(bytes)
    },
  )
}
