import type { Readable } from 'node:stream'
import { api } from '@centralino/contract/api.ts'
import { type Access, type Answer, apiPrefix, type Endpoint, type Received } from '@centralino/contract/endpoint.ts'
import { type RefusalCode, refusalStatus } from '@centralino/contract/errors.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema, RouteOptions } from 'fastify'
import { z } from 'zod'
import { Refusal } from './refusal.ts'
import type { Authenticate, Session } from './session.ts'

type Handler<E extends Endpoint> = (
  call: Omit<Received<E>, 'body'> & {
    body: E extends { bytes: 'in' } ? Readable : Received<E>['body']
    session: E['access'] extends 'anyone' ? Session | null : Session
    request: FastifyRequest
    reply: FastifyReply
  },
) => Promise<E extends { bytes: 'out' } ? FastifyReply : Answer<E>>

export type Mount = <const E extends Endpoint>(spec: E, handler: Handler<E>) => void

const errorBody = z.object({
  error: z.object({
    code: z.enum(Object.keys(refusalStatus) as [keyof typeof refusalStatus]),
    message: z.string(),
    requestId: z.string(),
    details: z.record(z.string(), z.unknown()).optional(),
  }),
})

/** Gives features the one way to offer an endpoint: as its contract says, behind the access it declares. */
export const createMount =
  (http: FastifyInstance, authenticate: Authenticate): Mount =>
  (spec: Endpoint, handler) => {
    // What a call without a body means; Fastify would show the validator null, which no default answers to.
    const absentBody = spec.body?.safeParse(undefined).data
    const route: RouteOptions = {
      method: spec.method,
      url: `${apiPrefix}${spec.path}`,
      schema: schemaOf(spec),
      // Before validation: who may not call learns nothing from the shape of errors.
      onRequest: async (request) => {
        const session = await authenticate(request)
        if (!mayCall(spec.access, session)) throw new Refusal(session ? 'not_allowed' : 'not_signed_in')
        request.session = session
      },
      preValidation: async (request) => {
        request.body ??= absentBody
      },
      handler: async (request, reply) => {
        const answer = await handler({
          params: request.params,
          query: request.query,
          body: request.body,
          session: request.session,
          request,
          reply,
        } as unknown as Parameters<typeof handler>[0])
        if (spec.response || spec.bytes === 'out') return answer
        return reply.code(204).send()
      },
    }
    if (spec.bytes === 'in') mountUpload(http, route)
    else http.route(route)
  }

/** The body goes to the handler as it comes in: what is too much of it, only the handler knows. */
const mountUpload = (http: FastifyInstance, route: RouteOptions): void => {
  void http.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload))
    scope.route(route)
  })
}

const mayCall = (access: Access, session: Session | null): boolean => {
  if (access === 'anyone') return true
  if (!session) return false
  const { role } = session.actor
  if (access === 'administrator') return role === 'administrator'
  if (access === 'supervisor') return role !== 'agent'
  return true
}

/** Beyond those an endpoint declares: a wrong origin, a missing session or role, a malformed call, a fault of ours. */
const everywhere: readonly RefusalCode[] = ['invalid_request', 'wrong_origin', 'internal']
const behindSession: readonly RefusalCode[] = ['not_signed_in', 'not_allowed']

const names = new Map<Endpoint, string>(Object.entries(api).map(([name, spec]) => [spec, name]))

const octets = 'application/octet-stream'

const schemaOf = (spec: Endpoint): FastifySchema => {
  const codes = [...everywhere, ...(spec.access === 'anyone' ? [] : behindSession), ...(spec.refusals ?? [])]
  const refusals = Map.groupBy(codes, (code) => refusalStatus[code])
  const schema: Record<string, unknown> = {
    summary: spec.summary,
    operationId: names.get(spec),
    tags: [spec.tag],
    security: spec.access === 'anyone' ? [] : [{ session: [] }],
    response: {
      ...(spec.response ? { 200: spec.response } : {}),
      ...Object.fromEntries([...refusals].map(([status, these]) => [status, errorBody.describe(these.join(', '))])),
    },
  }
  if (spec.params) schema['params'] = spec.params
  if (spec.query) schema['querystring'] = spec.query
  if (spec.body) schema['body'] = spec.body
  if (spec.bytes === 'in') schema['consumes'] = [octets]
  if (spec.bytes === 'out') schema['produces'] = [octets]
  return schema as FastifySchema
}

declare module 'fastify' {
  interface FastifyRequest {
    session: Session | null
  }
}
