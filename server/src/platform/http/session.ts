import type { Actor } from '@centralino/domain/access/can.ts'
import type { FastifyRequest } from 'fastify'

/** A signed-in user, as every handler meets them. The tenant comes from here and from nowhere else. */
export type Session = { id: string; tenantId: number; actor: Actor }

/** Finds the session of a request, or null; sign-in brings it. */
export type Authenticate = (request: FastifyRequest) => Promise<Session | null>
