import { randomBytes } from 'node:crypto'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import Fastify, { type FastifyError, type FastifyInstance, LogController } from 'fastify'
import {
  hasZodFastifySchemaValidationErrors,
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import type { Log } from '../log.ts'
import { guardOrigin } from './origin.ts'
import { Refusal } from './refusal.ts'

/** An HTTP server with the house's rules for errors, headers and documents; features mount themselves on it. */
export const createHttp = async (options: {
  log: Log
  publicUrl: string
  https: boolean
  /** Other hosts that pictures may come from: map tiles. */
  imageHosts: readonly string[]
}): Promise<FastifyInstance> => {
  const http = Fastify({
    loggerInstance: options.log.child({ part: 'http' }),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestIds(),
    bodyLimit: 1024 * 1024,
    trustProxy: 'loopback',
    forceCloseConnections: true,
  }) as unknown as FastifyInstance
  http.setValidatorCompiler(validatorCompiler)
  http.setSerializerCompiler(serializerCompiler)
  http.decorateRequest('session', null)
  await http.register(cookie)
  await http.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Mantine sets CSS variables in style attributes.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:', ...options.imageHosts],
        // A recording is listened to before it is sent, a film has its first picture in the tray.
        mediaSrc: ["'self'", 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    hsts: options.https,
    crossOriginEmbedderPolicy: false,
  })
  await http.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Centralino',
        version: '0.1.0',
        description: 'Everything the console does goes through this API.',
      },
      servers: [{ url: options.publicUrl }],
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: options.https ? '__Host-centralino' : 'centralino' },
        },
      },
    },
    transform: jsonSchemaTransform,
  })
  await http.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true })
  http.get('/api/openapi.json', { schema: { hide: true } }, async () => http.swagger())
  http.addHook('onRequest', guardOrigin(options.publicUrl))
  http.setErrorHandler(async (error: FastifyError, request, reply) => {
    const refusal = asRefusal(error)
    if (!refusal) request.log.error({ err: error, requestId: request.id, url: request.url }, 'a request failed')
    const { code, message, details } = refusal ?? new Refusal('internal')
    const status = refusal?.status ?? 500
    return reply.code(status).send({ error: { code, message, requestId: request.id, ...(details ? { details } : {}) } })
  })
  return http
}

/** Short and unique among all processes and starts; cheap, for every webhook gets one. */
const requestIds = (): (() => string) => {
  const process = randomBytes(6).toString('base64url')
  let count = 0
  return () => `${process}-${(++count).toString(36)}`
}

const asRefusal = (error: FastifyError): Refusal | null => {
  if (error instanceof Refusal) return error
  if (hasZodFastifySchemaValidationErrors(error)) {
    const problems = error.validation.map((problem) => ({
      where: `${error.validationContext}${problem.instancePath}`,
      what: problem.message,
    }))
    return new Refusal('invalid_request', { problems })
  }
  if (error.statusCode === 413) return new Refusal('too_large')
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return new Refusal('invalid_request', { problems: [{ where: 'body', what: error.message }] })
  }
  return null
}
