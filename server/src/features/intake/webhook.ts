import { answerHandshake } from '@centralino/cloud-api/handshake.ts'
import { verifySignature } from '@centralino/cloud-api/signature.ts'
import { decodeBody } from '@centralino/cloud-api/webhook/parse-body.ts'
import type { FastifyInstance } from 'fastify'
import type { App } from '../../platform/app.ts'
import { Refusal } from '../../platform/http/refusal.ts'
import { type Apps, createApps, type KnownApp } from './apps.ts'
import type { Intake } from './intake.ts'

/** Meta sends at most 3 MB. */
const bodyLimit = 3 * 1024 * 1024

/** `GET|POST /webhooks/whatsapp` as Meta calls it. The answer is 200 only after the delivery is on disk. */
export const mountWebhook = (http: FastifyInstance, app: App, intake: Intake): void => {
  const apps = createApps(app)
  void http.register(async (scope) => {
    // The signature is over the raw bytes: nothing may parse them first.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, body, done) => done(null, body))

    scope.get('/webhooks/whatsapp', { schema: { hide: true } }, async (request, reply) => {
      const answer = answerHandshake(
        request.query as Record<string, unknown>,
        (await apps.known()).map((known) => known.verifyToken),
      )
      return answer.status === 200 ? reply.type('text/plain').send(answer.challenge) : reply.code(403).send('')
    })

    // Nobody looks at this answer in a browser: the headers that protect pages are left out.
    scope.post('/webhooks/whatsapp', { schema: { hide: true }, bodyLimit, helmet: false }, async (request, reply) => {
      const startedAt = process.hrtime.bigint()
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      const header = request.headers['x-hub-signature-256']
      const signer = await findSigner(apps, body, typeof header === 'string' ? header : undefined)
      if (!signer) {
        app.metrics.deliveries.inc({ outcome: 'bad_signature' })
        throw new Refusal('bad_signature')
      }
      const text = jsonText(body)
      if (text === null) {
        app.metrics.deliveries.inc({ outcome: 'bad_json' })
        throw new Refusal('invalid_request', { problems: [{ where: 'body', what: 'is not JSON' }] })
      }
      await intake.store({
        tenantId: signer.tenantId,
        appId: signer.id,
        receivedAt: new Date(app.clock.now()),
        body: text,
      })
      app.metrics.deliveries.inc({ outcome: 'stored' })
      app.metrics.storing.observe(Number(process.hrtime.bigint() - startedAt) / 1e9)
      return reply.code(200).type('text/plain').send('')
    })
  })
}

const findSigner = async (apps: Apps, body: Buffer, header: string | undefined): Promise<KnownApp | null> => {
  const match = (known: readonly KnownApp[]): KnownApp | undefined =>
    known[
      verifySignature(
        body,
        header,
        known.map((one) => one.secret),
      )
    ]
  return match(await apps.known()) ?? match(await apps.refreshed()) ?? null
}

const jsonText = (body: Buffer): string | null => {
  try {
    const text = decodeBody(body)
    JSON.parse(text)
    return text
  } catch {
    return null
  }
}
