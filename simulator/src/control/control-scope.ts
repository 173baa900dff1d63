import type { FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { CannotWrite } from '../handset/write-message.ts'

/** A scope whose routes are validated and documented by their zod schemas. */
export function controlScope(scope: FastifyInstance) {
  scope.setValidatorCompiler(validatorCompiler)
  scope.setSerializerCompiler(serializerCompiler)
  scope.setErrorHandler((error: Error & { statusCode?: number; validation?: unknown }, request, reply) => {
    if (error instanceof CannotWrite) return reply.status(409).send({ error: error.message })
    const status = error.validation ? 400 : (error.statusCode ?? 500)
    if (status >= 500) request.log.error(error)
    return reply.status(status).send({ error: status >= 500 ? 'The simulator failed' : error.message })
  })
  return scope.withTypeProvider<ZodTypeProvider>()
}

export type ControlScope = ReturnType<typeof controlScope>
