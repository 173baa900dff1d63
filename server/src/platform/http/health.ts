import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { App } from '../app.ts'

/** `/healthz`: the process lives. `/readyz`: the database answers and is migrated. `/metrics`: Prometheus. */
export const mountHealth = (http: FastifyInstance, app: App): void => {
  http.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'ok' }))
  http.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    try {
      await sql`select 1 from tenants limit 1`.execute(app.database.kysely)
      return { status: 'ready' }
    } catch {
      return reply.code(503).send({ status: 'not ready', reason: 'the database does not answer' })
    }
  })
  http.get('/metrics', { schema: { hide: true } }, async (_request, reply) => {
    app.metrics.sockets.set(app.hub.listening())
    return reply.type(app.metrics.registry.contentType).send(await app.metrics.registry.metrics())
  })
}
