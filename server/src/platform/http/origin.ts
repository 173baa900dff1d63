import type { FastifyRequest } from 'fastify'
import { Refusal } from './refusal.ts'

const harmless = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Whether a browser's request comes from the console itself. Programs send no Origin, and carry no ambient cookie to abuse. */
export const isOwnOrigin = (request: FastifyRequest, publicUrl: string): boolean => {
  const { origin } = request.headers
  if (origin === undefined) return request.headers['sec-fetch-site'] !== 'cross-site'
  return origin === new URL(publicUrl).origin || origin === `${request.protocol}://${request.headers.host}`
}

/** Refuses changes that a page of another site makes with our user's cookie. */
export const guardOrigin =
  (publicUrl: string) =>
  async (request: FastifyRequest): Promise<void> => {
    if (!harmless.has(request.method) && !isOwnOrigin(request, publicUrl)) throw new Refusal('wrong_origin')
  }
