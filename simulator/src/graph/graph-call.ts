import type { FastifyRequest } from 'fastify'
import type { Rule } from '../book/transcript.ts'

/** What the transcript will say of a Graph call, gathered while it is carried out. */
export type GraphCall = {
  name: string
  rule: Rule | null
  /** Code the transcript shows instead of the HTTP status: of a refusal now, or of the failure to come. */
  code: number | null
  refused: boolean
  fault: boolean
  /** The outbound message this call made. */
  accepted: string | null
}

declare module 'fastify' {
  interface FastifyRequest {
    graphCall: GraphCall
  }
}

export type GraphRequest = FastifyRequest<{ Params: { version: string; node: string } }>

export function newGraphCall(): GraphCall {
  return { name: '', rule: null, code: null, refused: false, fault: false, accepted: null }
}

/** `…0101/messages` for a number, `…media/8840117` for anything else: short enough for a column. */
export function callName(method: string, node: string, edge: string, displayPhoneNumber: string | undefined): string {
  const place = displayPhoneNumber === undefined ? node.slice(-7) : displayPhoneNumber.replace(/\D/g, '').slice(-4)
  return `${method} …${place}${edge === '' ? '' : `/${edge}`}`
}
